package org.zhuoluo.closing;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.zhuoluo.shared.Sha256;

/**
 * Drawing by lot so that anybody can draw again: the tasks are put in the order of the SHA-256 of {@code seed|number} (both in
 * UTF-8, a bar between them; digests compared as unsigned bytes, as {@code printf '%s' 'seed|7.1' | sha256sum} prints them), and
 * the first so many are drawn. The same seed and the same closed tasks give the same sample, in whatever order they are
 * listed; whoever sets the seed before knowing the tasks cannot choose them.
 */
final class Lot {

    private Lot() {}

    static List<String> draw(String seed, Collection<String> tasks, int count) {
        return tasks.stream()
                .distinct()
                .sorted(Comparator.comparing((String task) -> digest(seed, task))
                        .thenComparing(task -> task))
                .limit(count)
                .toList();
    }

    private static String digest(String seed, String task) {
        return Sha256.hex((seed + "|" + task).getBytes(StandardCharsets.UTF_8));
    }
}
