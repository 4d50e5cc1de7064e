package org.zhuoluo.organisation;

import java.util.ArrayList;
import java.util.List;
import org.zhuoluo.shared.Invalid;

/** Everything that is wrong with what was handed in, collected so that a form can be put right in one go. */
class Faults {

    private final List<Invalid.Violation> found = new ArrayList<>();

    Faults require(boolean holds, String field, String key, Object... arguments) {
        if (!holds && found.stream().noneMatch(fault -> fault.field().equals(field))) {
            found.add(new Invalid.Violation(field, key, List.of(arguments)));
        }
        return this;
    }

    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Invalid(found);
        }
    }
}
