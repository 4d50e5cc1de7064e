package org.zhuoluo.organisation.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.zhuoluo.organisation.SetUp;
import org.zhuoluo.shared.Console;

/**
 * Prints the link of the first set-up at every start of a house in which nobody has an account: after the runners, so that
 * the demo has brought its own people by then.
 */
@Component
class SetUpAnnouncement {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpAnnouncement.class);

    private final SetUp setUp;
    private final Environment environment;

    SetUpAnnouncement(SetUp setUp, Environment environment) {
        this.setUp = setUp;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (setUp.isDue()) {
            String host = environment.getProperty("server.address", "localhost");
            String port = environment.getProperty("local.server.port", "8080");
            LOG.warn(
                    "\n{}:\n  http://{}:{}/setup/{}\n",
                    Console.words("首次设置链接（一次有效，24 小时内打开）", "First set-up, works once, for 24 hours"),
                    host,
                    port,
                    setUp.newLink());
        }
    }
}
