package org.zhuoluo.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.intake.Outcome.Part;
import org.zhuoluo.intake.RowChange.What;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Unit;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.shared.Plain;

/**
 * The sheet 单位: which units there are, and under which unit each stands. A unit is known by its name, full- and half-width
 * alike; what the sheet does not say of it — short name, kind, parent — stays as it is.
 */
final class UnitSheet {

    private final Organisation organisation;
    private final int region;

    UnitSheet(Organisation organisation, Round round) {
        this.organisation = organisation;
        this.region = round.regionId();
    }

    /** Ids by plain name, of the region's units and, below zero, of those that the sheet would add. */
    Map<String, Integer> read(Sheets sheets, Draft draft) {
        Map<String, Integer> ids = ids();
        Map<String, String> above = above();
        Set<String> listed = new HashSet<>();
        for (Sheets.Row row : sheets.rows("单位")) {
            Cells cells = new Cells(row, draft.errors);
            String name = Plain.seen(cells.required("单位名称"));
            String parent = cells.optional("上级单位");
            ids.putIfAbsent(Plain.name(name), -ids.size() - 1);
            if (parent != null) {
                above.put(Plain.name(name), Plain.name(parent));
            }
            if (!name.isEmpty() && !listed.add(Plain.name(name))) {
                cells.wrong("单位名称", "import.unit-twice", name);
            }
            draft.units.add(new Draft.UnitRow(cells, name, cells.optional("简称"), cells.optional("单位类型"), parent));
        }
        for (Sheets.Row row : sheets.rows("单位")) {
            parent(new Cells(row, draft.errors), row.text("上级单位"), ids, above);
        }
        return ids;
    }

    private static void parent(Cells cells, String parent, Map<String, Integer> ids, Map<String, String> above) {
        if (!parent.isEmpty() && !ids.containsKey(Plain.name(parent))) {
            cells.wrong("上级单位", "import.unit-unknown", parent);
        }
        String at = Plain.name(parent);
        for (int steps = 0; !at.isEmpty() && steps <= above.size(); steps++) {
            if (at.equals(Plain.name(cells.required("单位名称")))) {
                cells.wrong("上级单位", "invalid.unit-circle");
                return;
            }
            at = above.getOrDefault(at, "");
        }
    }

    /** Adds and describes the units; all must be there before one can stand under another. */
    Part take(Draft draft, RowReport told) {
        Map<String, Unit> before = byName();
        draft.units.stream()
                .filter(row -> !before.containsKey(Plain.name(row.name())))
                .forEach(row -> organisation.describeUnit(region, row.name(), row.shortName(), row.kind(), null));
        Map<String, Unit> all = byName();
        int changed = 0;
        for (Draft.UnitRow row : draft.units) {
            Unit unit = Objects.requireNonNull(all.get(Plain.name(row.name())));
            Integer parent = row.parent() == null ? unit.parentId() : idOf(all.get(Plain.name(row.parent())));
            String shortName = row.shortName() == null ? unit.saidShortName() : row.shortName();
            String kind = row.kind() == null ? unit.kind() : row.kind();
            boolean differs = organisation.describeUnit(region, unit.name(), shortName, kind, parent);
            boolean there = before.containsKey(Plain.name(row.name()));
            changed += differs && there ? 1 : 0;
            What what = !there ? What.CREATE : differs ? What.CHANGE : What.UNCHANGED;
            told.tell(row.row(), what, row.name(), List.of());
        }
        int created = all.size() - before.size();
        return new Part("units", created, changed, draft.units.size() - created - changed);
    }

    Map<String, Integer> ids() {
        Map<String, Integer> ids = new HashMap<>();
        byName().forEach((name, unit) -> ids.put(name, unit.id()));
        return ids;
    }

    /** Under which unit each unit of the region stands today, by plain names. */
    private Map<String, String> above() {
        Map<Integer, String> names = new HashMap<>();
        byName().forEach((name, unit) -> names.put(unit.id(), name));
        Map<String, String> above = new HashMap<>();
        byName().forEach((name, unit) ->
                above.put(name, unit.parentId() == null ? "" : names.getOrDefault(unit.parentId(), "")));
        return above;
    }

    private Map<String, Unit> byName() {
        Map<String, Unit> units = new LinkedHashMap<>();
        organisation.unitsOf(region).forEach(unit -> units.put(Plain.name(unit.name()), unit));
        return units;
    }

    private static @Nullable Integer idOf(@Nullable Unit unit) {
        return unit == null ? null : unit.id();
    }
}
