package org.zhuoluo.organisation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.Plain;

/** The door of the organisation: regions and units, to be looked up by everyone and described by the importer. */
@Component
@Transactional(readOnly = true)
public class Organisation {

    private final Regions regions;
    private final Units units;
    private final People people;

    Organisation(Regions regions, Units units, People people) {
        this.regions = regions;
        this.units = units;
        this.people = people;
    }

    public Region region(int id) {
        return regions.findById(id).orElseThrow(() -> new Missing("region", id));
    }

    public List<Unit> unitsOf(int regionId) {
        return units.findByRegionIdOrderById(regionId);
    }

    public Unit unit(int id) {
        return units.findById(id).orElseThrow(() -> new Missing("unit", id));
    }

    /** A unit of that region; a unit of another one is missing. */
    public Unit unit(int id, int regionId) {
        return units.findById(id)
                .filter(unit -> unit.regionId() == regionId)
                .orElseThrow(() -> new Missing("unit", id));
    }

    /** The unit of this name, however it is written: full or half width, with signs that have no shape. */
    public Optional<Unit> findUnit(int regionId, String name) {
        Optional<Unit> exact = units.findByRegionIdAndName(regionId, name);
        return exact.isPresent()
                ? exact
                : unitsOf(regionId).stream()
                        .filter(unit -> Plain.name(unit.name()).equals(Plain.name(name)))
                        .findFirst();
    }

    /** The name of the unit the first person with a role belongs to. */
    public Optional<String> unitOf(Role role, int regionId) {
        return people.findByRegionIdOrderByLogin(regionId).stream()
                .filter(person -> person.is(role))
                .map(Person::unit)
                .filter(Objects::nonNull)
                .map(Unit::name)
                .findFirst();
    }

    public Optional<Person> findPerson(String login) {
        return people.findByLogin(login);
    }

    /** Whether nobody has an account yet: then the house wants its set-up. */
    public boolean isEmpty() {
        return people.count() == 0;
    }

    @Transactional
    public Region found(String name, Region.Level level, @Nullable Region parent) {
        return regions.save(new Region(name, level, parent));
    }

    /** Adds the unit or takes over what is said of it; answers whether anything changed. */
    @Transactional
    public boolean describeUnit(
            int regionId, String name, @Nullable String shortName, @Nullable String kind, @Nullable Integer parentId) {
        if (units.findByRegionIdAndName(regionId, name).isEmpty()) {
            regions.hold(regionId);
        }
        Optional<Unit> known = units.findByRegionIdAndName(regionId, name);
        if (known.isPresent()) {
            return known.get().describe(shortName, kind, parentId);
        }
        units.save(new Unit(regionId, name, shortName, kind, parentId));
        return true;
    }

    /** A unit entered by hand; its name is free in the region. */
    @Transactional
    public Unit addUnit(
            String name, @Nullable String shortName, @Nullable String kind, @Nullable Integer parentId, Person by) {
        Accounts.requireAdministrator(by, Role.SYSTEM);
        checkUnit(null, name, shortName, kind, by.regionId());
        Integer parent = parentId == null ? null : unit(parentId, by.regionId()).id();
        return units.save(new Unit(
                by.regionId(), Plain.seen(name), AccountRules.orNull(shortName), AccountRules.orNull(kind), parent));
    }

    /** Puts down what a unit is called and where it belongs. */
    @Transactional
    public void changeUnit(
            int id,
            String name,
            @Nullable String shortName,
            @Nullable String kind,
            @Nullable Integer parentId,
            Person by) {
        Accounts.requireAdministrator(by, Role.SYSTEM);
        regions.hold(by.regionId());
        Unit unit = unit(id, by.regionId());
        checkUnit(unit, name, shortName, kind, by.regionId());
        requireNoCircle(unit, parentId, by.regionId());
        unit.rename(Plain.seen(name));
        unit.describe(AccountRules.orNull(shortName), AccountRules.orNull(kind), parentId);
    }

    private void checkUnit(
            @Nullable Unit itself, String name, @Nullable String shortName, @Nullable String kind, int regionId) {
        boolean free = unitsOf(regionId).stream()
                .filter(other -> itself == null || other.id() != itself.id())
                .noneMatch(other -> Plain.name(other.name()).equals(Plain.name(name)));
        new Faults()
                .require(!Plain.words(name).isEmpty() && name.length() <= 100, "name", "invalid.unit-name")
                .require(free, "name", "invalid.unit-name-taken", name.strip())
                .require(shortName == null || shortName.length() <= 50, "shortName", "invalid.unit-short-name")
                .require(kind == null || kind.length() <= 50, "kind", "invalid.unit-kind")
                .refuseIfAny();
    }

    private void requireNoCircle(Unit unit, @Nullable Integer parentId, int regionId) {
        for (Integer above = parentId;
                above != null;
                above = unit(above, regionId).parentId()) {
            new Faults()
                    .require(above != unit.id(), "parentId", "invalid.unit-circle")
                    .refuseIfAny();
        }
    }
}
