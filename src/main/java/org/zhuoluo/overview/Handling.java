package org.zhuoluo.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How the closings of some tasks went.
 *
 * @param applied closed tasks whose accepted application (the last one signed before the closing) is on record; history
 *     brought in may state a closing alone
 * @param medianDays median of the days from that application to the closing, in days, one decimal; none of none
 * @param returned tasks, closed or not, that were returned at least once
 * @param returns how often tasks were returned in all
 * @param returnsPerClosing returns ÷ closed tasks, two decimals, half up; none where nothing is closed
 */
public record Handling(
        int applied,
        @Nullable BigDecimal medianDays,
        int returned,
        int returns,
        @Nullable BigDecimal returnsPerClosing) {

    static final String COUNTS = """
            , count(*) filter (where standing = 'CLOSED' and self_reported_on is not null) as applied,
            percentile_cont(0.5) within group (order by closed_on - self_reported_on) as median_days,
            count(*) filter (where returns > 0) as returned, coalesce(sum(returns), 0) as returns
            """;

    static Handling of(ResultSet row) throws SQLException {
        int closed = row.getInt("closed");
        int returns = row.getInt("returns");
        BigDecimal median = row.getBigDecimal("median_days");
        return new Handling(
                row.getInt("applied"),
                median == null ? null : median.setScale(1, RoundingMode.HALF_UP),
                row.getInt("returned"),
                returns,
                closed == 0
                        ? null
                        : BigDecimal.valueOf(returns).divide(BigDecimal.valueOf(closed), 2, RoundingMode.HALF_UP));
    }
}
