package org.zhuoluo.overview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.shared.Percent;

/**
 * How many there are and how many were withdrawn, said to be done, verified, closed: a closed one counts in all three. The
 * rate is closed ÷ (total − withdrawn) as {@link Percent}, to the decimals of the round; nought of nothing is 0.
 */
public record Count(int total, int withdrawn, int selfReported, int verified, int closed, BigDecimal rate) {

    static Count of(int total, int withdrawn, int selfReported, int verified, int closed, int decimals) {
        return new Count(
                total, withdrawn, selfReported, verified, closed, Percent.of(closed, total - withdrawn, decimals));
    }

    /** From a row of {@link Counting#COUNTS}. */
    static Count of(ResultSet row, int decimals) throws SQLException {
        return of(
                row.getInt("total"),
                row.getInt("withdrawn"),
                row.getInt("self_reported"),
                row.getInt("verified"),
                row.getInt("closed"),
                decimals);
    }

    /** The exact share that is closed, to put rounds in order: a rate to one decimal makes alike what is not. None: nothing to close. */
    @JsonIgnore
    public @Nullable Double share() {
        return countable() <= 0 ? null : closed / (double) countable();
    }

    /** What the rate is a part of. */
    public int countable() {
        return total - withdrawn;
    }
}
