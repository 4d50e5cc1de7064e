package org.zhuoluo.shell;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** Forgets sessions that have ended, with the other work that runs by the clock, and as quiet as it in an outage. */
@Component
class ExpiredSessions {

    private final JdbcIndexedSessionRepository sessions;
    private final boolean running;

    ExpiredSessions(JdbcIndexedSessionRepository sessions, @Value("${zhuoluo.background:true}") boolean running) {
        this.sessions = sessions;
        this.running = running;
    }

    @Scheduled(cron = "0 * * * * *")
    void forget() {
        if (running) {
            sessions.cleanUpExpiredSessions();
        }
    }
}
