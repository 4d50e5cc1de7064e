package org.zhuoluo.overview;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.shared.Percent;

/**
 * Both on-time rates (按期率; domain.md, Figures): of the accepted applications of closed tasks that have a deadline, those
 * made on or before the original deadline, and those made on or before the deadline approved at that day, in per cent. The
 * accepted application is the last signed before the task was closed. None accepted: no rate.
 */
public record OnTime(
        int accepted,
        int original,
        int approved,
        @Nullable BigDecimal originalRate,
        @Nullable BigDecimal approvedRate) {

    /** What to count; {@link Timing} finds the rows by the same words. */
    static final String COUNTS = """
            , count(in_approved) as accepted, count(*) filter (where in_original) as in_original,
            count(*) filter (where in_approved) as in_approved
            """;

    /** What was in time of a task {@code k} with its standing {@code s}: nothing is said of what is open or has no day. */
    static final String TOLD = """
            case when s.standing = 'CLOSED' and k.deadline is not null then s.self_reported_on <= k.deadline end as in_original,
            case when s.standing = 'CLOSED' and k.deadline is not null then s.self_reported_on <= case when s.extensions = 0
                then k.deadline else deadline_in_force(k.round_id, k.number, k.deadline, s.self_reported_on) end end as in_approved
            """;

    static OnTime of(ResultSet row, int decimals) throws SQLException {
        return of(row.getInt("accepted"), row.getInt("in_original"), row.getInt("in_approved"), decimals);
    }

    static OnTime of(int accepted, int original, int approved, int decimals) {
        return new OnTime(
                accepted,
                original,
                approved,
                accepted == 0 ? null : Percent.of(original, accepted, decimals),
                accepted == 0 ? null : Percent.of(approved, accepted, decimals));
    }

    public int late() {
        return accepted - approved;
    }
}
