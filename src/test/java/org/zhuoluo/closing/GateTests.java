package org.zhuoluo.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.DossierSlot;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.Measure;
import org.zhuoluo.rectification.TaskSheet.MeasureState;
import org.zhuoluo.shared.Invalid;

/** What a task must have before anybody applies for closing it, part by part. */
class GateTests {

    private static final LocalDate DAY = LocalDate.of(2020, 10, 12);
    private static final Evidence FILE = new Evidence("方案.pdf", "application/pdf", 3, "ab".repeat(32));
    private static final MeasureState OPEN =
            new MeasureState(new Measure("7.2.1", 1, "逐户核实", null, null), false, null, false);

    private final List<Entry> chain = new ArrayList<>();

    @Test
    void letsACompleteTaskThrough() {
        complete(true);
        assertThat(gate().isReady()).isTrue();
        assertThatCode(() -> require(Walk.application())).doesNotThrowAnyException();
    }

    @Test
    void namesEveryOpenPartByItsField() {
        Invalid refused = catchThrowableOfType(
                Invalid.class,
                () -> Gate.of(List.of(OPEN), course()).require(Filled.of(Map.of()), Acceptance.of(Map.of())));
        assertThat(refused.violations())
                .extracting(Invalid.Violation::field)
                .containsOnlyOnce("measures", "files", "point.ANSWERED", "point.EFFECT")
                .hasSize(1 + 5 + 1 + 8);
        assertThat(refused.violations())
                .filteredOn(one -> one.field().equals("measures"))
                .allSatisfy(one -> assertThat(one.arguments()).containsExactly("7.2.1"));
    }

    @Test
    void countsAWaivedSlotAsSettledAndTheLastWordOnIt() {
        complete(false);
        say(Kind.DOSSIER_WAIVED, Map.of(Fact.SLOT, "MECHANISM"));
        assertThat(gate().dossier().get(DossierSlot.MECHANISM)).isEqualTo(Gate.Mark.WAIVED);
        assertThat(gate().isReady()).isTrue();
    }

    @Test
    void asksForEvidenceFromBeforeOrWithTheApplication() {
        complete(false);
        assertThat(keys(Walk.application())).containsExactly("invalid.gate-evidence");
        Filled proving = Filled.of(Walk.application()).proving(List.of(FILE));
        assertThatCode(() -> gate().require(proving, Acceptance.of(proving))).doesNotThrowAnyException();
    }

    @Test
    void takesAPointAnsweredByWordsByEvidenceOrNotApplying() {
        complete(true);
        Map<String, String> said = new HashMap<>(Walk.application());
        said.remove(AcceptancePoint.FIGURES.said());
        assertThat(keys(said)).containsExactly("invalid.point-open.FIGURES");
        said.put(AcceptancePoint.FIGURES.waived(), "不涉及");
        assertThat(keys(said)).containsExactly("invalid.reason-too-short");
        said.put(AcceptancePoint.FIGURES.waived(), "本任务为制度建设，不涉及数据指标");
        assertThatCode(() -> require(said)).doesNotThrowAnyException();
        said.put(AcceptancePoint.FIGURES.said(), "又说有数据");
        assertThat(keys(said)).containsExactly("invalid.point-answered-and-waived");
        said.remove(AcceptancePoint.FIGURES.said());
        said.remove(AcceptancePoint.FIGURES.waived());
        said.put(AcceptancePoint.FIGURES.proof(), FILE.sha256());
        assertThatCode(() -> require(said)).doesNotThrowAnyException();
        said.put(AcceptancePoint.FIGURES.proof(), "cd".repeat(32));
        assertThat(keys(said)).containsExactly("invalid.point-proof");
        said.put(AcceptancePoint.FIGURES.proof(), Acceptance.ATTACHED);
        assertThat(keys(said)).containsExactly("invalid.point-proof");
    }

    @Test
    void keepsWhatWasSaidInTheFactsOfTheEntry() {
        Acceptance said = Acceptance.of(Filled.of(Walk.application()));
        assertThat(Acceptance.of(said.facts())).isEqualTo(said);
        assertThat(Acceptance.of(Map.of("result", "DONE")).isSaid()).isFalse();
    }

    private void complete(boolean proven) {
        say(Kind.PROGRESS, Map.of());
        for (DossierSlot slot : DossierSlot.values()) {
            say(Kind.DOSSIER_FILLED, Map.of(Fact.SLOT, slot.name()), proven ? List.of(FILE) : List.of());
        }
    }

    private List<String> keys(Map<String, String> said) {
        return catchThrowableOfType(Invalid.class, () -> require(said)).violations().stream()
                .map(Invalid.Violation::key)
                .toList();
    }

    private void require(Map<String, String> said) {
        Filled filled = Filled.of(said);
        gate().require(filled, Acceptance.of(filled));
    }

    private Gate gate() {
        return Gate.of(List.of(), course());
    }

    private Course course() {
        return Course.of(chain);
    }

    private void say(Kind kind, Map<String, String> facts) {
        say(kind, facts, List.of());
    }

    private void say(Kind kind, Map<String, String> facts, List<Evidence> files) {
        chain.add(new Entry(
                UUID.randomUUID(),
                Subject.of(1, "7.2"),
                chain.size() + 1,
                null,
                kind,
                "说明",
                new Author("unit", "经办人", 1, "区住房和城乡建设局"),
                DAY,
                Instant.EPOCH,
                List.of(),
                files,
                facts,
                null,
                null,
                null,
                "00".repeat(32)));
    }
}
