package org.zhuoluo.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.Dossier;
import org.zhuoluo.rectification.Light;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Mode;
import org.zhuoluo.rectification.Nature;
import org.zhuoluo.rectification.Standing;

/** A task in a list, as it stood on the day asked for; the deadline is the one in force, the original stays beside it. */
public record TaskRow(
        String number,
        int running,
        String problem,
        ListKind list,
        Nature kind,
        String words,
        Mode mode,
        int leadUnitId,
        String leadUnit,
        List<String> responsible,
        @Nullable String leader,
        @Nullable String ledBy,
        @Nullable String person,
        String deadlinePhrase,
        @Nullable LocalDate deadline,
        @Nullable LocalDate original,
        int extensions,
        int returns,
        @Nullable Rework rework,
        Standing standing,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate lastReportOn,
        @Nullable Integer daysLeft,
        boolean overdue,
        Light light,
        Dossier dossier) {

    /** Days after the deadline, as a positive number. */
    public int daysOver() {
        return daysLeft == null ? 0 : Math.max(0, -daysLeft);
    }

    static TaskRow of(ResultSet row) throws SQLException {
        String rework = row.getString("rework");
        Standing standing = Standing.valueOf(row.getString("standing"));
        return new TaskRow(
                row.getString("number"),
                row.getInt("running"),
                row.getString("problem"),
                ListKind.valueOf(row.getString("list")),
                Nature.valueOf(row.getString("nature")),
                row.getString("words"),
                Mode.valueOf(row.getString("mode")),
                row.getInt("lead_unit_id"),
                row.getString("lead_unit"),
                List.of((String[]) row.getArray("responsible").getArray()),
                row.getString("leader"),
                row.getString("led_by"),
                row.getString("person"),
                row.getString("deadline_phrase"),
                row.getObject("deadline", LocalDate.class),
                row.getObject("original", LocalDate.class),
                row.getInt("extensions"),
                row.getInt("returns"),
                rework == null ? null : Rework.valueOf(rework),
                standing,
                row.getObject("closed_on", LocalDate.class),
                row.getObject("last_report_on", LocalDate.class),
                row.getObject("days_left", Integer.class),
                row.getBoolean("overdue"),
                Light.valueOf(row.getString("light")),
                Dossier.of(standing, row));
    }
}
