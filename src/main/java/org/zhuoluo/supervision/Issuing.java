package org.zhuoluo.supervision;

import java.sql.Types;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a letter its number and keeps it. Numbers run without gaps in a round: who issues holds the round's numbers until
 * their transaction ends. Of an automatic letter there is one per stage and version of the deadline; a second is not written.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Issuing {

    private static final int NUMBERS = 0x6c657474;

    private final JdbcClient jdbc;

    Issuing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number under which the letter was kept; none where it had been written before. */
    Optional<Integer> issue(NewLetter letter) {
        jdbc.sql("select pg_advisory_xact_lock(?, ?)")
                .params(NUMBERS, letter.round())
                .query((row, at) -> at)
                .list();
        Optional<Integer> number = jdbc.sql("""
                        insert into letters (round_id, number, task, problem, stage, deadline, subject, words, issued_on, answer_by,
                                             issued_by, issuer)
                        select :round, coalesce(max(number), 0) + 1, cast(:task as text), :problem, :stage, cast(:deadline as date),
                               :subject, :words, :issuedOn, cast(:answerBy as date), :issuedBy, :issuer
                        from letters where round_id = :round
                        on conflict (round_id, task, stage, deadline) where stage in ('FIRST', 'SECOND', 'OVERDUE') do nothing
                        returning number
                        """)
                .param("round", letter.round())
                .param("task", letter.task(), Types.VARCHAR)
                .param("problem", letter.problem())
                .param("stage", letter.stage().name())
                .param("deadline", letter.deadline(), Types.DATE)
                .param("subject", letter.subject())
                .param("words", letter.words())
                .param("issuedOn", letter.issuedOn())
                .param("answerBy", letter.answerBy(), Types.DATE)
                .param("issuedBy", letter.issuedBy())
                .param("issuer", letter.issuer())
                .query(Integer.class)
                .optional();
        number.ifPresent(kept -> address(letter, kept));
        return number;
    }

    private void address(NewLetter letter, int number) {
        int position = 0;
        for (Recipient one : letter.to()) {
            jdbc.sql("""
                            insert into letter_recipients (round_id, letter, position, capacity, unit_id, name)
                            values (:round, :letter, :position, :capacity, :unit, :name)
                            """)
                    .param("round", letter.round())
                    .param("letter", number)
                    .param("position", ++position)
                    .param("capacity", one.capacity().name())
                    .param("unit", one.unitId(), Types.INTEGER)
                    .param("name", one.name())
                    .update();
        }
    }
}
