package org.zhuoluo.organisation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions people are signed in with, on whichever instance: they stand in the database. */
@Component
class OpenSessions {

    private final JdbcClient jdbc;

    OpenSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void end(String login) {
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(login)
                .update();
    }
}
