package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhuoluo.shared.Plain;

/**
 * Which units the cells of a file mean: units by their full names, by a short name that only one of them has, or by what was
 * said of a name, now or for a file before. Several stand in one cell with any mark between them, as long as each part is a
 * unit. A name that is none of these is an error, and the nearest unit is proposed; it never becomes a unit in silence.
 */
final class UnitNames {

    /** Marks that part names, but not within brackets; and those that may stand within a name. */
    private static final Pattern BETWEEN = Pattern.compile("[、;；,，\\n]+(?![^（(]*[）)])");

    private static final List<Pattern> MAYBE_BETWEEN =
            List.of(Pattern.compile("[\\s\\p{Z}/／|｜·]+"), Pattern.compile("和|与|及"));

    /** Names of nobody in particular. */
    private static final Pattern VAGUE =
            Pattern.compile("(?:各|全区|全县|全市|有关|相关|其他|所有).*|.*等(?:\\d+家|[一二三四五六七八九十]+家|各|有关|相关|责任)*(?:单位|部门|街道|乡镇)?");

    private final Map<String, Integer> ids;
    private final Map<Integer, String> names;
    private final Map<String, List<Integer>> others;
    private final Map<String, UnitProposal> told = new LinkedHashMap<>();

    /** {@code ids}: by plain full name; {@code names}: as they are written; {@code others}: what else means units, by plain name. */
    UnitNames(Map<String, Integer> ids, Map<Integer, String> names, Map<String, List<Integer>> others) {
        this.ids = ids;
        this.names = names;
        this.others = others;
    }

    /** Names in the file that are no full names, and what they mean or might mean. */
    List<UnitProposal> proposals() {
        return List.copyOf(told.values());
    }

    /** The name of a unit as the house has it. */
    String name(int id) {
        return names.getOrDefault(id, "");
    }

    /** The one unit of a cell; nothing, and an error, where it is none or more than one. */
    @org.jspecify.annotations.Nullable
    Integer one(Cells cells, String column) {
        List<Integer> found = several(cells, column);
        if (found.size() > 1) {
            cells.wrong(column, "import.lead-several", found.size());
        }
        return found.size() == 1 ? found.get(0) : null;
    }

    /** The units of a cell, each once; an error for each part that is none. */
    List<Integer> several(Cells cells, String column) {
        String cell = cells.optional(column);
        if (cell == null) {
            return List.of();
        }
        Set<Integer> found = new LinkedHashSet<>(whole(cell));
        if (found.isEmpty()) {
            for (String part : BETWEEN.split(cell)) {
                String name = Plain.seen(part);
                if (!name.isEmpty()) {
                    List<Integer> units = parted(name, 0);
                    found.addAll(units);
                    if (units.isEmpty()) {
                        unknown(cells, column, name);
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /** The units of a name, or those of its parts where each of them is one. */
    private List<Integer> parted(String name, int marks) {
        List<Integer> whole = whole(name);
        if (!whole.isEmpty() || marks == MAYBE_BETWEEN.size()) {
            return whole;
        }
        List<Integer> all = new ArrayList<>();
        List<String> parts = Arrays.stream(MAYBE_BETWEEN.get(marks).split(name))
                .filter(part -> !part.isEmpty())
                .toList();
        for (String part : parts) {
            List<Integer> units = parted(part, marks + 1);
            if (units.isEmpty()) {
                return List.of();
            }
            all.addAll(units);
        }
        return all;
    }

    private List<Integer> whole(String name) {
        String plain = Plain.name(name);
        Integer id = ids.get(plain);
        if (id != null) {
            return List.of(id);
        }
        List<Integer> meant = others.getOrDefault(plain, List.of());
        if (!meant.isEmpty()) {
            List<String> called = meant.stream().map(this::name).toList();
            told.putIfAbsent(plain, new UnitProposal(name, String.join("、", called), true));
        }
        return meant;
    }

    private void unknown(Cells cells, String column, String name) {
        boolean vague = VAGUE.matcher(Plain.name(name)).matches();
        UnitProposal told = this.told.computeIfAbsent(
                Plain.name(name),
                none -> new UnitProposal(
                        name, vague ? "" : NearName.of(name, names.values()).orElse(""), false));
        if (vague) {
            cells.wrong(column, "import.unit-vague", name);
        } else if (told.unit().isEmpty()) {
            cells.wrong(column, "import.unit-unknown", name);
        } else {
            cells.wrong(column, "import.unit-near", name, told.unit());
        }
    }
}
