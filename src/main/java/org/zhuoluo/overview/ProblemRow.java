package org.zhuoluo.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Nature;
import org.zhuoluo.rectification.Standing;

/** A problem or recommendation in a list, as it stood on the day asked for; it stands where the slowest of its tasks does. */
public record ProblemRow(
        String number,
        ListKind list,
        Nature kind,
        @Nullable Integer aspect,
        @Nullable Integer item,
        String words,
        boolean keyProblem,
        List<String> labels,
        List<String> leadUnits,
        int tasks,
        Standing standing,
        boolean overdue) {

    static ProblemRow of(ResultSet row) throws SQLException {
        return new ProblemRow(
                row.getString("number"),
                ListKind.valueOf(row.getString("list")),
                Nature.valueOf(row.getString("nature")),
                row.getObject("aspect", Integer.class),
                row.getObject("item", Integer.class),
                row.getString("words"),
                row.getBoolean("key_problem"),
                List.of((String[]) row.getArray("labels").getArray()),
                List.of((String[]) row.getArray("lead_units").getArray()),
                row.getInt("tasks"),
                Standing.valueOf(row.getString("standing")),
                row.getBoolean("overdue"));
    }
}
