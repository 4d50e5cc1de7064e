package org.zhuoluo.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.DossierSlot;

/**
 * Puts the papers of a task in the order in which they are filed: work plan, task force, ledger with its evidence,
 * applications, reviews, decision, report, mechanism; and numbers their pieces through.
 */
final class Filing {

    private static final Set<Kind> APPLICATION = Set.of(Kind.APPLIED, Kind.SELF_REPORTED);
    private static final Set<Kind> REVIEW = Set.of(Kind.FIRST_REVIEWED, Kind.VERIFIED, Kind.RETURNED);
    private static final Set<Kind> DECISION = Set.of(Kind.DECIDED, Kind.OBJECTED, Kind.OBJECTION_ANSWERED, Kind.CLOSED);

    private final Course course;
    private final List<Paper> papers = new ArrayList<>();
    private int next = 1;

    private Filing(Course course) {
        this.course = course;
    }

    static List<Paper> of(Course course) {
        Filing filing = new Filing(course);
        filing.slot(DossierSlot.PLAN);
        filing.slot(DossierSlot.TASK_FORCE);
        filing.ledger();
        filing.steps(APPLICATION);
        filing.steps(REVIEW);
        filing.steps(DECISION);
        filing.slot(DossierSlot.REPORT);
        filing.slot(DossierSlot.MECHANISM);
        return List.copyOf(filing.papers);
    }

    private void slot(DossierSlot slot) {
        Entry entry = course.dossier().get(slot);
        if (entry != null) {
            boolean waived = entry.kind() == Kind.DOSSIER_WAIVED;
            file(slot.name(), entry, waived ? 0 : Math.max(1, entry.evidence().size()));
        }
    }

    /** The ledger is one paper; what proves its entries follows entry by entry. */
    private void ledger() {
        List<Entry> reports = course.of(Kind.PROGRESS);
        if (reports.isEmpty()) {
            return;
        }
        file(
                "LEDGER",
                null,
                reports.get(0).happenedOn(),
                reports.get(reports.size() - 1).happenedOn(),
                1);
        reports.stream()
                .filter(entry -> !entry.evidence().isEmpty())
                .forEach(entry -> file("PROOF", entry, entry.evidence().size()));
    }

    private void steps(Set<Kind> kinds) {
        course.entries().stream()
                .filter(entry -> kinds.contains(entry.kind()))
                .forEach(entry ->
                        file(entry.kind().name(), entry, 1 + entry.evidence().size()));
    }

    private void file(String sort, Entry entry, int pieces) {
        file(sort, entry, entry.happenedOn(), entry.happenedOn(), pieces);
    }

    private void file(String sort, @Nullable Entry entry, LocalDate from, LocalDate to, int pieces) {
        papers.add(new Paper(sort, entry, from, to, next, pieces));
        next += pieces;
    }
}
