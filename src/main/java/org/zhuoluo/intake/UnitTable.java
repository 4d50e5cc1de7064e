package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Unit;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Plain;

/**
 * The table “name in the file → units” of a region: what was said of a name once counts for the next file too, until it is said
 * otherwise.
 */
final class UnitTable {

    private final Organisation organisation;
    private final JdbcClient jdbc;
    private final int region;

    UnitTable(Organisation organisation, JdbcClient jdbc, int region) {
        this.organisation = organisation;
        this.jdbc = jdbc;
        this.region = region;
    }

    /**
     * How the cells of a file are read: {@code ids} are the units by plain name, those of its sheet 单位 included. What is said
     * of names now goes before short names, and those before what was kept; a unit that was named and is none is refused.
     */
    UnitNames names(Map<String, Integer> ids, Draft draft, Answers answers) {
        Map<Integer, String> names = new HashMap<>();
        Map<String, List<Integer>> others = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (Unit unit : organisation.unitsOf(region)) {
            names.put(unit.id(), unit.name());
            shortened(others, several, unit.shortName(), unit.id());
        }
        for (Draft.UnitRow row : draft.units) {
            Integer id = ids.get(Plain.name(row.name()));
            if (id != null) {
                names.put(id, row.name());
                shortened(others, several, row.shortName() == null ? row.name() : row.shortName(), id);
            }
        }
        several.forEach(others::remove);
        kept().forEach(others::putIfAbsent);
        answers.units().forEach((words, units) -> {
            List<Integer> meant = new ArrayList<>();
            for (String unit : parted(units)) {
                Integer id = ids.get(Plain.name(unit));
                if (id != null) {
                    meant.add(id);
                } else {
                    throw Invalid.field("units", "invalid.import-unit", words, unit);
                }
            }
            if (!meant.isEmpty()) {
                others.put(Plain.name(words), meant);
            }
        });
        return new UnitNames(ids, names, others);
    }

    /** The names an answer gives, with a mark between them. */
    private static List<String> parted(String units) {
        return Arrays.stream(units.split("[、;；,，]"))
                .filter(unit -> !Plain.name(unit).isEmpty())
                .toList();
    }

    private static void shortened(Map<String, List<Integer>> others, Set<String> several, String name, int id) {
        List<Integer> before = others.put(Plain.name(name), List.of(id));
        if (before != null && !before.equals(List.of(id))) {
            several.add(Plain.name(name));
        }
    }

    private Map<String, List<Integer>> kept() {
        Map<String, List<Integer>> kept = new HashMap<>();
        jdbc.sql("select words, unit_id from unit_names where region_id = ? order by words, position")
                .param(region)
                .query(row -> {
                    kept.computeIfAbsent(row.getString("words"), none -> new ArrayList<>())
                            .add(row.getInt("unit_id"));
                });
        return kept;
    }

    /** Keeps what was said of names, for the next file. */
    void keep(Answers answers) {
        answers.units().forEach((words, units) -> {
            jdbc.sql("delete from unit_names where region_id = ? and words = ?")
                    .params(region, Plain.name(words))
                    .update();
            int position = 0;
            for (String name : parted(units)) {
                Unit unit = organisation.findUnit(region, name).orElse(null);
                if (unit != null) {
                    jdbc.sql("insert into unit_names (region_id, words, position, unit_id) values (?, ?, ?, ?)")
                            .params(region, Plain.name(words), ++position, unit.id())
                            .update();
                }
            }
        });
    }
}
