package org.zhuoluo.closing;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Asked;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.Deed;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.Rectification;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.rectification.Turn;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Refusal;

/**
 * The principal of the unit that applied signs the truthfulness pledge (facts.md W11) under the application as it was shown:
 * the entry seals the digest of the application and the version of the pledge. With it the task is reported done.
 */
@Component
class Signing implements Deed {

    private static final String WORDS = "已审阅销号申请，情况属实，同意申请销号。";

    private final Rectification rectification;

    Signing(Rectification rectification) {
        this.rectification = rectification;
    }

    @Override
    public Act act() {
        return Act.SIGN;
    }

    @Override
    public List<Asked> asks(TaskSheet sheet, Course course) {
        return List.of(Asked.line("aboutDigest"), Asked.words("words").optional(), Asked.pledge());
    }

    @Override
    public List<Statement> owes(Turn turn, Filled filled) {
        Entry application = turn.course().current().orElseThrow().application();
        String shown = filled.line("aboutDigest");
        if (!shown.equals(application.digest())) {
            throw new Refusal("refusal.application-is-another");
        }
        Integer pledge = filled.pledge();
        if (pledge == null) {
            throw Invalid.field("pledge", "invalid.pledge-missing");
        }
        TaskSheet sheet = rectification.task(
                turn.round().id(), turn.task().number(), turn.hand().actor());
        Gate.of(sheet, turn.course()).requireReady();
        String words = filled.text("words");
        return List.of(turn.states(Kind.SELF_REPORTED, words.isEmpty() ? WORDS : words)
                .stating(Map.of(Fact.ABOUT, application.entry().toString(), Fact.ABOUT_DIGEST, shown))
                .under(pledge));
    }

    @Override
    public String view() {
        return "closing/signature";
    }
}
