package org.zhuoluo.demo;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuoluo.shared.Preparation;
import org.zhuoluo.shared.Preparation.Step;

/**
 * Loads the demo at the first start, before anybody can come in: an entrance that does not know the printed accounts yet
 * would refuse them as if the password were wrong. All of it or, where the start is cut off, nothing.
 */
@Component
@Profile("demo")
class DemoLoading implements SmartLifecycle {

    private final DemoRound demo;
    private final Neighbours neighbours;
    private final TransactionTemplate transaction;
    private final Preparation preparation;
    private boolean loaded;

    DemoLoading(DemoRound demo, Neighbours neighbours, TransactionTemplate transaction, Preparation preparation) {
        this.demo = demo;
        this.neighbours = neighbours;
        this.transaction = transaction;
        this.preparation = preparation;
    }

    @Override
    public void start() {
        preparation.begin(Step.CONTENT);
        transaction.executeWithoutResult(all -> demo.load().ifPresent(neighbours::load));
        preparation.done(Step.CONTENT);
        loaded = true;
    }

    @Override
    public void stop() {
        loaded = false;
    }

    @Override
    public boolean isRunning() {
        return loaded;
    }

    /** Before the entrance changes hands, which is the moment before the web server. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 2;
    }
}
