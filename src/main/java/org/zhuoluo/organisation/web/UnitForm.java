package org.zhuoluo.organisation.web;

import org.jspecify.annotations.Nullable;
import org.zhuoluo.organisation.Unit;

/** A unit as typed. */
record UnitForm(
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String kind,
        @Nullable Integer parentId) {

    static final UnitForm BLANK = new UnitForm(null, null, null, null);

    static UnitForm of(Unit unit) {
        String shortName = unit.shortName().equals(unit.name()) ? null : unit.shortName();
        return new UnitForm(unit.name(), shortName, unit.kind(), unit.parentId());
    }

    String said() {
        return name == null ? "" : name;
    }
}
