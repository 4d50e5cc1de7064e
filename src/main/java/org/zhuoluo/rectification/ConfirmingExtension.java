package org.zhuoluo.rectification;

import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Kind;

/** A leader has the last word on a second or later extension that the office has passed on. */
@Component
class ConfirmingExtension extends RulingOnExtension {

    @Override
    public Act act() {
        return Act.CONFIRM_EXTENSION;
    }

    @Override
    Kind granting(Course course) {
        return Kind.EXTENSION_GRANTED;
    }
}
