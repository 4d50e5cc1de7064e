package org.zhuoluo.overview;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * One row of a cut: its key in addresses, its name, the counts of its tasks, how many of them are late or soon due, were
 * applied for in time, and how their closings went.
 */
public record CutRow(String key, String name, Count tasks, int overdue, int dueSoon, OnTime onTime, Handling handling) {

    /** What to count of the tasks {@code t} of a sight. */
    static final String COUNTS = Counting.COUNTS + Counting.LIGHTS + OnTime.COUNTS + Handling.COUNTS;

    static CutRow of(ResultSet row, int decimals) throws SQLException {
        return new CutRow(
                text(row, "key"),
                text(row, "name"),
                Count.of(row, decimals),
                row.getInt("overdue"),
                row.getInt("due_soon"),
                OnTime.of(row, decimals),
                Handling.of(row));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
