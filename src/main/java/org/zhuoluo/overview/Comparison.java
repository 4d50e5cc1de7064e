package org.zhuoluo.overview;

import java.time.LocalDate;
import java.util.List;
import org.zhuoluo.overview.ComparedTask.Change;
import org.zhuoluo.rectification.Round;

/**
 * What differs between the ends of two days: the figures of both, how many tasks the list asked for had on each, and the tasks
 * that came onto it, left it, or changed on it. The numbers are bound to each other: {@code before + now − no longer = after}.
 *
 * @param listedBefore how many tasks the list had on the earlier day
 * @param listedAfter how many it has on the later one
 */
public record Comparison(
        Round round,
        LocalDate from,
        LocalDate to,
        Counts before,
        Counts after,
        int listedBefore,
        int listedAfter,
        List<ComparedTask> tasks) {

    public Comparison {
        tasks = List.copyOf(tasks);
    }

    /** The tasks of one kind of change, in the order of their numbers. */
    public List<ComparedTask> of(Change change) {
        return tasks.stream().filter(task -> task.change() == change).toList();
    }
}
