package org.zhuoluo.rectification;

import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Kind;

/** The office decides on a request for an extension; from the second on it passes what it agrees to on to the leader. */
@Component
class DecidingExtension extends RulingOnExtension {

    @Override
    public Act act() {
        return Act.DECIDE_EXTENSION;
    }

    @Override
    Kind granting(Course course) {
        return course.extensionsGranted() == 0 ? Kind.EXTENSION_GRANTED : Kind.EXTENSION_ENDORSED;
    }
}
