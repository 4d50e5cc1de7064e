package org.zhuoluo.closing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.DossierSlot;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.rectification.TaskSheet.MeasureState;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Invalid.Violation;

/**
 * What a task must have before anybody applies for closing it (domain.md, gate before applying): every measure done or
 * waived, the dossier complete, evidence at hand, every point of acceptance answered. The form shows which parts are open
 * before anything is typed, and the deed refuses by the same.
 */
public record Gate(
        List<MeasureState> openMeasures, boolean ledgerBegun, Map<DossierSlot, Mark> dossier, List<Evidence> files) {

    /** How a slot of the dossier stands. */
    public enum Mark {
        FILLED,
        WAIVED,
        OPEN
    }

    public Gate {
        openMeasures = List.copyOf(openMeasures);
        files = List.copyOf(files);
    }

    static Gate of(TaskSheet sheet, Course course) {
        return of(sheet.measures().stream().filter(MeasureState::isOpen).toList(), course);
    }

    static Gate of(List<MeasureState> openMeasures, Course course) {
        Map<DossierSlot, Entry> slots = course.dossier();
        Map<DossierSlot, Mark> marks = new EnumMap<>(DossierSlot.class);
        for (DossierSlot slot : DossierSlot.values()) {
            Entry last = slots.get(slot);
            marks.put(slot, last == null ? Mark.OPEN : last.kind() == Kind.DOSSIER_WAIVED ? Mark.WAIVED : Mark.FILLED);
        }
        return new Gate(openMeasures, course.hasLedger(), marks, filesOf(course));
    }

    /** Whether everything stands ready but for what the application itself says. */
    public boolean isReady() {
        return standing().isEmpty();
    }

    /** Refuses an application: every open part names its field. */
    void require(Filled filled, Acceptance acceptance) {
        List<Violation> wrong = new ArrayList<>(standing());
        if (files.isEmpty() && filled.evidence().isEmpty()) {
            wrong.add(new Violation("files", "invalid.gate-evidence", List.of()));
        }
        List<String> digests = files.stream().map(Evidence::sha256).toList();
        wrong.addAll(acceptance.violations(digests, !filled.evidence().isEmpty()));
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    /** Refuses a signature under what was applied for, where something has come open since. */
    void requireReady() {
        if (!isReady()) {
            throw new Invalid(standing());
        }
    }

    private List<Violation> standing() {
        List<Violation> wrong = new ArrayList<>();
        if (!openMeasures.isEmpty()) {
            String numbers =
                    openMeasures.stream().map(state -> state.measure().number()).collect(Collectors.joining(", "));
            wrong.add(new Violation("measures", "invalid.gate-measures", List.of(numbers)));
        }
        if (!ledgerBegun) {
            wrong.add(new Violation("dossier", "invalid.gate-dossier.LEDGER", List.of()));
        }
        Arrays.stream(DossierSlot.values())
                .filter(slot -> dossier.get(slot) == Mark.OPEN)
                .forEach(slot -> wrong.add(new Violation("dossier", "invalid.gate-dossier." + slot, List.of())));
        return wrong;
    }

    /** The files that prove something in the task so far, each once. */
    static List<Evidence> filesOf(Course course) {
        Set<String> seen = new HashSet<>();
        return course.entries().stream()
                .flatMap(entry -> entry.evidence().stream())
                .filter(file -> seen.add(file.sha256()))
                .toList();
    }
}
