package org.zhuoluo.organisation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.shared.Missing;

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

    public Optional<Unit> findUnit(int regionId, String name) {
        return units.findByRegionIdAndName(regionId, name);
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
        Optional<Unit> known = units.findByRegionIdAndName(regionId, name);
        if (known.isPresent()) {
            return known.get().describe(shortName, kind, parentId);
        }
        units.save(new Unit(regionId, name, shortName, kind, parentId));
        return true;
    }
}
