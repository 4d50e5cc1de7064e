package org.zhuoluo.storage;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.zhuoluo.shared.Preparation;
import org.zhuoluo.shared.Preparation.Step;

/** Tells those who wait how many of the tables' scripts have run. */
class MigrationsTold implements Callback {

    private final Preparation preparation;
    private int run;

    MigrationsTold(Preparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE || event == Event.AFTER_EACH_MIGRATE || event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        switch (event) {
            case BEFORE_MIGRATE -> preparation.begin(Step.TABLES);
            case AFTER_EACH_MIGRATE -> preparation.count(Step.TABLES, ++run);
            default -> preparation.done(Step.TABLES);
        }
    }

    @Override
    public String getCallbackName() {
        return "preparation";
    }
}
