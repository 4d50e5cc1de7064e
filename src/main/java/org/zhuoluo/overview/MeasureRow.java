package org.zhuoluo.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.Standing;

/** A measure in a list, as it stood on the day asked for, with the lead unit and standing of its task. */
public record MeasureRow(
        String number,
        String task,
        String words,
        @Nullable String duePhrase,
        String leadUnit,
        Standing standing,
        boolean done,
        boolean waived,
        @Nullable LocalDate lastReportOn) {

    static MeasureRow of(ResultSet row) throws SQLException {
        return new MeasureRow(
                row.getString("number"),
                row.getString("task"),
                row.getString("words"),
                row.getString("due_phrase"),
                row.getString("lead_unit"),
                Standing.valueOf(row.getString("standing")),
                row.getBoolean("done"),
                row.getBoolean("waived"),
                row.getObject("last_report_on", LocalDate.class));
    }
}
