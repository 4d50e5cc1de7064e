package org.zhuoluo.intake.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.organisation.Unit;

/**
 * Which unit of the region is meant by a name as a feedback writes it: the one of that name or short name, else the one that was
 * chosen by hand, else none; a short name that two units have is nobody's.
 */
public final class NamedUnits {

    /** What stands between two names, but not within brackets. */
    private static final Pattern BETWEEN = Pattern.compile("[、，,;；\\s\\p{Z}]+(?![^（(]*[）)])");

    private final List<Unit> units;
    private final Map<String, Unit> known;
    private final Map<String, Integer> chosen;

    private NamedUnits(List<Unit> units, Map<String, Unit> known, Map<String, Integer> chosen) {
        this.units = units;
        this.known = known;
        this.chosen = chosen;
    }

    static NamedUnits of(List<Unit> units, Map<String, Integer> chosen) {
        Map<String, Unit> known = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (Unit unit : units) {
            Unit other = known.put(Words.plain(unit.shortName()), unit);
            if (other != null) {
                several.add(Words.plain(unit.shortName()));
            }
        }
        several.forEach(known::remove);
        units.forEach(unit -> known.put(Words.plain(unit.name()), unit));
        return new NamedUnits(units, known, chosen);
    }

    /** A name as it is written, and the unit that is meant; {@code byItself} where nobody had to choose. */
    public record Name(String words, @Nullable Unit unit, boolean byItself) {}

    /** The units of the region, to choose from. */
    public List<Unit> units() {
        return units;
    }

    /** The names a draft writes, each once, in the order of the source. */
    public List<Name> names(OutlineDraft draft) {
        Set<String> names = new LinkedHashSet<>();
        for (Node node : draft.nodes()) {
            Said said = node.said();
            Stream.of(said.lead(), said.responsible(), said.supporting()).forEach(words -> names.addAll(parted(words)));
        }
        List<Name> all = new ArrayList<>();
        names.forEach(
                words -> all.add(new Name(words, unit(words).orElse(null), known.containsKey(Words.plain(words)))));
        return all;
    }

    /** How many of the names mean no unit so far. */
    public long open(OutlineDraft draft) {
        return names(draft).stream().filter(name -> name.unit() == null).count();
    }

    /** Units as they are called in full where they are known, as they are written where not. */
    public String inFull(String words) {
        return parted(words).stream()
                .map(name -> unit(name).map(Unit::name).orElse(name))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /** The name of the unit that leads; empty where it is not known, or where more than one is named. */
    public String lead(String words) {
        return unit(words).map(Unit::name).orElse("");
    }

    private Optional<Unit> unit(String words) {
        Unit known = this.known.get(Words.plain(words));
        Integer id = chosen.get(words);
        return known != null
                ? Optional.of(known)
                : units.stream().filter(unit -> id != null && unit.id() == id).findFirst();
    }

    /** The names that a text writes one after the other. */
    public static List<String> parted(String words) {
        return Arrays.stream(BETWEEN.split(words))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
