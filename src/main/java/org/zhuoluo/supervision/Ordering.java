package org.zhuoluo.supervision;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Asked;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.Deed;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.Task;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.rectification.Turn;

/** The office or a leader orders that something be done (督办单): to units, principals and the leader in charge, answered by a day. */
@Component
class Ordering implements Deed {

    private final Issuing issuing;
    private final Organisation organisation;

    Ordering(Issuing issuing, Organisation organisation) {
        this.issuing = issuing;
        this.organisation = organisation;
    }

    @Override
    public Act act() {
        return Act.ORDER;
    }

    @Override
    public List<Asked> asks(TaskSheet sheet, Course course) {
        return List.of(Asked.words("demand"), Asked.day("answerBy").optional());
    }

    @Override
    public List<Statement> owes(Turn turn, Filled filled) {
        Task task = turn.task();
        String demand = filled.reason("demand");
        LocalDate answerBy = Signing.answerBy(filled, turn.today(), turn.round().answerDays());
        NewLetter letter = new NewLetter(
                turn.round().id(),
                task.number(),
                task.problem(),
                Stage.ORDER,
                turn.course().deadline(task.deadline().day()),
                Wording.subject(Stage.ORDER, task.number(), task.problem()),
                demand,
                turn.today(),
                answerBy,
                turn.hand().actor().login(),
                Signing.issuer(turn.hand()),
                Parties.of(task, organisation::unit).of(Stage.ORDER));
        return List.of(letter.owes(issuing.issue(letter).orElseThrow()));
    }
}
