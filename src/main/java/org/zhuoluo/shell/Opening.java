package org.zhuoluo.shell;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.zhuoluo.shared.Preparation;
import org.zhuoluo.shared.Preparation.Step;

/** The house is put together, what it needs is written, and it answers for itself: the early entrance gives up its address. */
@Component
class Opening implements SmartInitializingSingleton, SmartLifecycle {

    private final Preparation preparation;
    private final EarlyEntrance entrance;
    private boolean open;

    Opening(Preparation preparation, EarlyEntrance entrance) {
        this.preparation = preparation;
        this.entrance = entrance;
    }

    @Override
    public void afterSingletonsInstantiated() {
        preparation.done(Step.HOUSE);
    }

    @Override
    public void start() {
        entrance.close();
        open = true;
    }

    @Override
    public void stop() {
        open = false;
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /** The moment before the web server. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
