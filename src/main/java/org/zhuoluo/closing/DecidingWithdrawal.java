package org.zhuoluo.closing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Asked;
import org.zhuoluo.rectification.Asked.Choice;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.Deed;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.rectification.Turn;
import org.zhuoluo.shared.Refusal;

/**
 * A leader decides on the request to withdraw a task, by a meeting like a closing and in words: the task is withdrawn, or goes
 * on. Withdrawn tasks are counted apart and leave the denominator of the rate (domain.md, figures). Who asked, or a deputy who
 * asked or for whom was asked, does not decide; the guard stands with the other separations of duty. A merger is
 * refused where the other task has been withdrawn since.
 */
@Component
class DecidingWithdrawal implements Deed {

    private final DecidingMeetings meetings;
    private final Merging merging;

    DecidingWithdrawal(DecidingMeetings meetings, Merging merging) {
        this.meetings = meetings;
        this.merging = merging;
    }

    @Override
    public Act act() {
        return Act.DECIDE_WITHDRAWAL;
    }

    @Override
    public String view() {
        return "closing/withdrawal-decision";
    }

    @Override
    public List<Asked> asks(TaskSheet sheet, Course course) {
        return asks(sheet.round().id());
    }

    /** What is asked for one task and for a whole problem alike. */
    List<Asked> asks(int round) {
        return List.of(
                Asked.choice("verdict", Choice.of("withdrawal-verdict", WithdrawalVerdict.values())),
                Asked.choice("meeting", meetings.choices(round)),
                Asked.words("words"));
    }

    @Override
    public List<Statement> owes(Turn turn, Filled filled) {
        WithdrawalVerdict verdict = filled.choice("verdict", WithdrawalVerdict.class);
        String meeting = meetings.required(turn.round().id(), "meeting", filled);
        String words = filled.reason("words");
        Entry asked = turn.course().pendingWithdrawal().orElseThrow();
        Map<String, String> facts = new HashMap<>();
        facts.put(Fact.MEETING, meeting);
        facts.put(Fact.ABOUT, asked.entry().toString());
        if (verdict == WithdrawalVerdict.REFUSE) {
            return List.of(turn.states(Kind.WITHDRAWAL_REFUSED, words).stating(facts));
        }
        facts.put(Fact.GROUND, asked.facts().getOrDefault(Fact.GROUND, Ground.UNFOUNDED.name()));
        String into = asked.facts().get(Fact.INTO);
        if (into != null) {
            if (!merging.carriesOn(turn, into, turn.hand().actor())) {
                throw new Refusal("refusal.merged-into-withdrawn", turn.task().number(), into);
            }
            facts.put(Fact.INTO, into);
        }
        return List.of(turn.states(Kind.WITHDRAWN, words).stating(facts));
    }
}
