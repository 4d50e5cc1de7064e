package org.zhuoluo.rectification;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the ledger tells that a plan was changed: one line for each thing, in Chinese, before → after. */
@Component
class PlanWords {

    private final MessageSource messages;

    PlanWords(MessageSource messages) {
        this.messages = messages;
    }

    String told(List<PlanChange> changes) {
        return changes.stream().map(this::told).collect(Collectors.joining("\n"));
    }

    private String told(PlanChange change) {
        String what = said("plan.told-about." + change.what(), change.about()).strip();
        return switch (change.key()) {
            case "plan.told" -> said(change.key(), what, value(change, change.before()), value(change, change.after()));
            case "plan.told-gone" -> said(change.key(), what, value(change, change.before()));
            default -> said(change.key(), what, value(change, change.after()));
        };
    }

    private String value(PlanChange change, String value) {
        return change.what().equals("mode") ? said("mode." + value) : value;
    }

    private String said(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
