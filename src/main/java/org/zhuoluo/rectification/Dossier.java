package org.zhuoluo.rectification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;

/**
 * The six-part dossier of a task (六个一, facts.md W3) as six marks: the task itself is there once it is claimed, its ledger
 * fills itself with the first report of progress, the four slots between them are filled by evidence or waived with a reason
 * ({@link DossierSlot}).
 */
public record Dossier(@JsonValue Map<Part, State> states) {

    /** The six, in the order people say them. */
    public enum Part {
        TASK,
        PLAN,
        TASK_FORCE,
        LEDGER,
        REPORT,
        MECHANISM
    }

    public enum State {
        FILLED,
        WAIVED,
        MISSING
    }

    /** A part with the entry that filled or waived it last; none where it is missing. */
    public record Told(Part part, State state, @Nullable Entry entry) {}

    public Dossier {
        states = Collections.unmodifiableMap(new EnumMap<>(states));
    }

    /** From a row with the columns of the SQL function {@code dossier_states}, for a task that stands so. */
    public static Dossier of(Standing standing, ResultSet row) throws SQLException {
        Map<Part, State> states = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            states.put(
                    part,
                    part == Part.TASK
                            ? claimed(standing)
                            : state(row.getString(part.name().toLowerCase(Locale.ROOT))));
        }
        return new Dossier(states);
    }

    public static Dossier of(Standing standing, Course course) {
        Map<Part, State> states = new EnumMap<>(Part.class);
        told(standing, course).forEach(one -> states.put(one.part(), one.state()));
        return new Dossier(states);
    }

    /** Each part with what the course of the task tells about it. */
    public static List<Told> told(Standing standing, Course course) {
        Map<Part, Entry> entries = new EnumMap<>(Part.class);
        course.of(Kind.CLAIMED).forEach(entry -> entries.put(Part.TASK, entry));
        course.of(Kind.PROGRESS).forEach(entry -> entries.put(Part.LEDGER, entry));
        course.dossier().forEach((slot, entry) -> entries.put(Part.valueOf(slot.name()), entry));
        return List.of(Part.values()).stream()
                .map(part -> told(part, standing, entries.get(part)))
                .toList();
    }

    public State state(Part part) {
        return Objects.requireNonNull(states.get(part));
    }

    private static Told told(Part part, Standing standing, @Nullable Entry entry) {
        if (part == Part.TASK) {
            return new Told(part, claimed(standing), entry);
        }
        String kind = entry == null
                ? null
                : entry.kind() == Kind.PROGRESS
                        ? Kind.DOSSIER_FILLED.name()
                        : entry.kind().name();
        return new Told(part, state(kind), entry);
    }

    private static State claimed(Standing standing) {
        return standing == Standing.UNCLAIMED ? State.MISSING : State.FILLED;
    }

    private static State state(@Nullable String kind) {
        return kind == null ? State.MISSING : kind.equals(Kind.DOSSIER_WAIVED.name()) ? State.WAIVED : State.FILLED;
    }
}
