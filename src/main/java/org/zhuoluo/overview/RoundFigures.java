package org.zhuoluo.overview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.Round.Phase;

/**
 * One round among others, at the end of a day: the figures of its own dashboard, by the same definitions.
 *
 * @param region what its region is called from the one that looks; empty where that is itself
 * @param way where the region stands in the order of the tree
 * @param problems problems of the list, recommendations apart
 * @param overdue tasks of the list
 * @param silent units with an open task of any list that wrote nothing in the week of the day
 * @param lastEntryOn when something was last told of the work
 */
public record RoundFigures(
        int round,
        String name,
        String region,
        @JsonIgnore String way,
        LocalDate from,
        LocalDate until,
        Phase phase,
        @JsonIgnore int decimals,
        Count problems,
        Count tasks,
        int overdue,
        int dueSoon,
        int silent,
        OnTime onTime,
        @Nullable LocalDate lastEntryOn) {

    static RoundFigures of(ResultSet row, LocalDate day) throws SQLException {
        int decimals = row.getInt("rate_decimals");
        LocalDate until = row.getObject("concentrated_until", LocalDate.class);
        return new RoundFigures(
                row.getInt("id"),
                row.getString("name"),
                row.getString("region"),
                row.getString("way"),
                row.getObject("starts_on", LocalDate.class),
                until,
                Phase.on(day, until),
                decimals,
                Count.of(
                        row.getInt("problems"),
                        row.getInt("problems_withdrawn"),
                        row.getInt("problems_self_reported"),
                        row.getInt("problems_verified"),
                        row.getInt("problems_closed"),
                        decimals),
                Count.of(row, decimals),
                row.getInt("overdue"),
                row.getInt("due_soon"),
                row.getInt("silent"),
                OnTime.of(row, decimals),
                row.getObject("last_entry_on", LocalDate.class));
    }
}
