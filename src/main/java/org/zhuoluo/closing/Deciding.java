package org.zhuoluo.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Asked;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.Deed;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.rectification.Turn;

/**
 * A leader records what a meeting of the round decided (审定). Where the round asks for a public notice it begins the day
 * after; where not, the task is closed at once under its number.
 */
@Component
class Deciding implements Deed {

    private final ReviewClaims claims;
    private final DecidingMeetings meetings;
    private final NumberBook numbers;

    Deciding(ReviewClaims claims, DecidingMeetings meetings, NumberBook numbers) {
        this.claims = claims;
        this.meetings = meetings;
        this.numbers = numbers;
    }

    @Override
    public Act act() {
        return Act.DECIDE;
    }

    @Override
    public List<Asked> asks(TaskSheet sheet, Course course) {
        List<Asked> asks = new ArrayList<>(List.of(
                Asked.choice(Fact.MEETING, meetings.choices(sheet.round().id())), Asked.words("words")));
        if (sheet.round().noticeDays() == 0) {
            asks.add(Asked.line(Fact.CLOSING_NUMBER).optional());
        }
        return asks;
    }

    @Override
    public List<Statement> owes(Turn turn, Filled filled) {
        String meeting = meetings.required(turn.round().id(), Fact.MEETING, filled);
        String words = filled.reason("words");
        int days = turn.round().noticeDays();
        Statement decided;
        if (days == 0) {
            String number = numbers.take(turn, filled.text(Fact.CLOSING_NUMBER));
            decided =
                    turn.states(Kind.CLOSED, words).stating(Map.of(Fact.MEETING, meeting, Fact.CLOSING_NUMBER, number));
        } else {
            LocalDate until = turn.today().plusDays(days);
            decided = turn.states(Kind.DECIDED, words)
                    .stating(Map.of(
                            Fact.MEETING,
                            meeting,
                            Fact.NOTICE_FROM,
                            turn.today().plusDays(1).toString(),
                            Fact.NOTICE_UNTIL,
                            until.toString()));
        }
        claims.end(turn, act());
        return List.of(decided);
    }

    @Override
    public String view() {
        return "closing/review";
    }
}
