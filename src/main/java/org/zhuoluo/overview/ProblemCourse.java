package org.zhuoluo.overview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.Standing;

/**
 * How far a problem that has tasks has come: where it stands, when its last task was closed, and until when its open tasks
 * are due, the last of them; no day where one of those has none.
 */
public record ProblemCourse(
        String number,
        String words,
        List<String> leadUnits,
        Standing standing,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate due) {}
