package org.zhuoluo.rectification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A problem as it stands today, where it belongs in the feedback, and its tasks. */
public record ProblemSheet(Round round, Problem problem, Place place, Standing standing, List<TaskSheet> tasks) {

    /** Aspect and item a problem stands under, by number and title; none in lists without them. */
    public record Place(
            @Nullable Integer aspect,
            @Nullable String aspectTitle,
            @Nullable Integer item,
            @Nullable String itemTitle) {}
}
