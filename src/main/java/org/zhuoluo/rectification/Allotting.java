package org.zhuoluo.rectification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/**
 * The door through which the office deals with many tasks in one go: claims them on behalf of their lead units, names the
 * person who answers where none is named, adds a responsible unit. Each task is an act of its own, in a transaction of its
 * own ({@link Acting}): one that is refused undoes no other and is told with its reason. Sent again under the same key it
 * does nothing twice.
 */
@Component
public class Allotting {

    private static final int MOST = 500;

    private final Acting acting;
    private final Rounds rounds;
    private final Rectification rectification;
    private final Organisation organisation;

    Allotting(Acting acting, Rounds rounds, Rectification rectification, Organisation organisation) {
        this.acting = acting;
        this.rounds = rounds;
        this.rectification = rectification;
        this.organisation = organisation;
    }

    /** A task passed over: the key of the sentence that says why, and its arguments. */
    public record Skipped(String task, String why, List<Object> arguments) {}

    /** The tasks dealt with, and those passed over. */
    public record Outcome(List<String> done, List<Skipped> skipped) {}

    /** What to do with one task; says why not, or nothing where it was done. */
    private interface Deal {
        @Nullable
        Skipped with(String task);
    }

    /** Claims on behalf of the lead units. */
    public Outcome claim(int round, List<String> numbers, String key, Person by) {
        return each(round, numbers, by, number -> {
            acting.act(round, number, Act.CLAIM, Filled.of(Map.of()), by, key + "/claim/" + number);
            return null;
        });
    }

    /** Names the person who answers, and a responsible unit; either may be left empty, not both. */
    public Outcome assign(int round, List<String> numbers, String person, String responsible, String key, Person by) {
        Round here = rounds.require(round, by);
        String name = person.strip();
        if (name.isEmpty() && responsible.isBlank()) {
            throw Invalid.field("person", "invalid.nothing-to-assign");
        }
        int unit = responsible.isBlank()
                ? 0
                : organisation
                        .findUnit(here.regionId(), responsible.strip())
                        .orElseThrow(() -> Invalid.field("responsible", "invalid.unit-unknown", responsible.strip()))
                        .id();
        String what = Integer.toHexString((name + "\n" + responsible.strip()).hashCode());
        return each(round, numbers, by, number -> {
            String once = key + "/" + what + "/" + number;
            if (acting.isDone(round, number, by, once)) {
                return null;
            }
            TaskSheet sheet = rectification.task(round, number, by);
            String known = sheet.task().person();
            if (!name.isEmpty() && known != null) {
                return new Skipped(number, "bulk.has-person", List.of(known));
            }
            boolean has = sheet.units(PartKind.RESPONSIBLE).stream().anyMatch(one -> one.id() == unit);
            if (has && name.isEmpty()) {
                return new Skipped(number, "bulk.has-unit", List.of(responsible.strip()));
            }
            acting.act(round, number, Act.PLAN, filled(sheet, name, has ? "" : responsible.strip()), by, once);
            return null;
        });
    }

    private static Filled filled(TaskSheet sheet, String person, String responsible) {
        Map<String, String> values = new java.util.HashMap<>();
        values.put("version", String.valueOf(sheet.task().version()));
        if (!person.isEmpty()) {
            values.put("person", person);
        }
        if (!responsible.isEmpty()) {
            List<String> all = new ArrayList<>();
            sheet.units(PartKind.RESPONSIBLE).forEach(one -> all.add(one.name()));
            all.add(responsible);
            values.put("responsible", String.join("、", all));
        }
        return Filled.of(values);
    }

    private Outcome each(int round, List<String> numbers, Person by, Deal deal) {
        rounds.require(round, by);
        if (!by.is(Role.OFFICE)) {
            throw new NotAllowed("bulk");
        }
        if (numbers.isEmpty() || numbers.size() > MOST) {
            throw Invalid.field("task", "invalid.no-tasks-chosen", MOST);
        }
        List<String> done = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (String number : numbers.stream().distinct().toList()) {
            Optional.ofNullable(tried(number, deal)).ifPresentOrElse(skipped::add, () -> done.add(number));
        }
        return new Outcome(done, skipped);
    }

    private static @Nullable Skipped tried(String number, Deal deal) {
        try {
            return deal.with(number);
        } catch (Refusal refusal) {
            return new Skipped(number, refusal.key(), List.of(refusal.arguments()));
        } catch (Invalid invalid) {
            Invalid.Violation first = invalid.violations().get(0);
            return new Skipped(number, first.key(), first.arguments());
        } catch (Missing missing) {
            return new Skipped(number, "bulk.missing", List.of());
        } catch (NotAllowed not) {
            return new Skipped(number, "bulk.not-allowed", List.of());
        }
    }
}
