package org.zhuoluo.rectification;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the registers beside the tree: long-term mechanisms, accountability actions (three units of count, no names),
 * meetings, documents. Rows are named by their number in the round and taken over as the workbook states them.
 */
@Component
public class Registers {

    /** The four registers and their columns after round and number. */
    public enum Register {
        MECHANISMS("mechanisms", List.of("name", "nature", "unit", "issued_on", "problem")),
        ACCOUNTABILITY("accountability_actions", List.of("kind", "quantity", "happened_on", "problem", "note")),
        MEETINGS("meetings", List.of("kind", "held_on", "subject", "decisions")),
        DOCUMENTS("documents", List.of("kind", "title", "issued_on", "reference"));

        private final String table;
        private final List<String> columns;

        Register(String table, List<String> columns) {
            this.table = table;
            this.columns = columns;
        }
    }

    private final JdbcClient jdbc;

    Registers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened to a row that was taken over. */
    public enum Taken {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /** Takes over a row; values stand in the order of the register's columns, null where nothing is said. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Taken take(Round round, Register register, int number, List<?> values) {
        String columns = String.join(", ", register.columns);
        String places = String.join(
                ", ", register.columns.stream().map(column -> ":" + column).toList());
        String excluded = String.join(
                ", ",
                register.columns.stream().map(column -> "excluded." + column).toList());
        String current = String.join(
                ", ", register.columns.stream().map(column -> "kept." + column).toList());
        JdbcClient.StatementSpec statement = jdbc.sql(
                        """
                        insert into %s as kept (round_id, number, %s) values (:round, :number, %s)
                        on conflict (round_id, number) do update set (%s) = row (%s) where (%s) is distinct from (%s)
                        returning xmax = 0
                        """.formatted(register.table, columns, places, columns, excluded, current, excluded))
                .param("round", round.id())
                .param("number", number);
        for (int at = 0; at < values.size(); at++) {
            statement = statement.param(register.columns.get(at), values.get(at));
        }
        return statement
                .query(Boolean.class)
                .optional()
                .map(created -> created ? Taken.CREATED : Taken.CHANGED)
                .orElse(Taken.UNCHANGED);
    }
}
