package org.zhuoluo.province;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.zhuoluo.CopiedRows;

/** The registers beside the tree of a round, as many rows as the newspaper report tells of (facts.md F9–F14, F18, F19). */
final class RegisterRows {

    private static final List<String> MEETINGS = List.of(
            "SECRETARY",
            "STANDING_COMMITTEE",
            "STANDING_COMMITTEE",
            "LEADING_GROUP",
            "PROGRESS",
            "PROGRESS",
            "PROGRESS");
    private static final List<String> ACTIONS =
            List.of("ORGANISATION_CRITICISED", "ADMONITORY_TALK", "CASE_FILED", "SANCTION", "TRANSFERRED_TO_JUSTICE");

    private final int round;

    RegisterRows(int round) {
        this.round = round;
    }

    void write(Connection connection) throws SQLException {
        CopiedRows mechanisms = new CopiedRows("mechanisms (round_id, number, name, nature, issued_on)");
        CopiedRows actions = new CopiedRows("accountability_actions (round_id, number, kind, quantity, happened_on)");
        CopiedRows meetings = new CopiedRows("meetings (round_id, number, kind, held_on, subject)");
        CopiedRows documents = new CopiedRows("documents (round_id, number, kind, title, issued_on)");
        for (int at = 1; at <= 27; at++) {
            Object day = RoundPlan.STARTS_ON.plusDays(5L * at);
            if (at <= 24) {
                mechanisms.row(round, at, "第" + at + "项制度", at % 2 == 0 ? "NEW" : "REVISED", day);
            }
            if (at <= 20) {
                meetings.row(round, at, MEETINGS.get(at % MEETINGS.size()), day, "研究巡视整改工作");
            }
            if (at <= ACTIONS.size()) {
                actions.row(round, at, ACTIONS.get(at - 1), at, day);
            }
            documents.row(round, at, at <= 8 ? "GUIDANCE" : "TEMPLATE", "第" + at + "号文件", day);
        }
        mechanisms.write(connection);
        actions.write(connection);
        meetings.write(connection);
        documents.write(connection);
    }
}
