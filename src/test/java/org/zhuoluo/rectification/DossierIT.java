package org.zhuoluo.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhuoluo.rectification.Act.FILL_DOSSIER;
import static org.zhuoluo.rectification.Act.WAIVE_DOSSIER;
import static org.zhuoluo.rectification.Act.WAIVE_MEASURE;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhuoluo.HouseTest;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.EvidenceStore;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Dossier.Part;
import org.zhuoluo.rectification.Dossier.State;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/** Six marks per task, filled by evidence of their kind or waived with a reason; measures waived with a reason. */
@HouseTest
class DossierIT {

    private static final int ROUND = 1;
    private static final String RESETTLEMENT = "10.1";
    private static final String WHY = "该项工作由市里统一组织，区里不单独制定";

    @Autowired
    private Acting acting;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Rectification rectification;

    @Autowired
    private MyWork work;

    @Autowired
    private EvidenceStore store;

    @Autowired
    private Organisation organisation;

    @Test
    void isFilledByPapersOrWords() {
        assertInvalid(() -> act("10.3", FILL_DOSSIER, Map.of("slot", "PLAN", "words", WHY), "unit"), "files");
        assertInvalid(() -> act("10.3", FILL_DOSSIER, Map.of("slot", "REPORT", "words", "已完成"), "unit"), "words");
        assertInvalid(() -> act("10.3", FILL_DOSSIER, Map.of("slot", "LEDGER", "words", WHY), "unit"), "slot");
        acting.act(ROUND, "10.3", FILL_DOSSIER, filled("PLAN").proving(List.of(paper())), person("unit"), null);
        act("10.3", FILL_DOSSIER, Map.of("slot", "MECHANISM", "words", "连住建发〔2020〕31号《竣工验收备案办法》"), "unit");
        Dossier dossier = dossier("10.3");
        assertThat(dossier.state(Part.PLAN)).isEqualTo(State.FILLED);
        assertThat(dossier.state(Part.MECHANISM)).isEqualTo(State.FILLED);
        assertThat(dossier.state(Part.REPORT)).isEqualTo(State.MISSING);
    }

    @Test
    void isWaivedByThoseWhoLeadAndFilledAfterAll() {
        Map<String, String> waiver = Map.of("slot", "MECHANISM", "words", WHY);
        assertThatThrownBy(() -> act(RESETTLEMENT, WAIVE_DOSSIER, waiver, "principal"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> act(RESETTLEMENT, WAIVE_DOSSIER, waiver, "lead2"))
                .isInstanceOf(NotAllowed.class);
        assertInvalid(
                () -> act(RESETTLEMENT, WAIVE_DOSSIER, Map.of("slot", "MECHANISM", "words", "不需要"), "principal2"),
                "words");
        act(RESETTLEMENT, WAIVE_DOSSIER, waiver, "principal2");
        assertThat(dossier(RESETTLEMENT).state(Part.MECHANISM)).isEqualTo(State.WAIVED);
        assertThatThrownBy(() -> act(RESETTLEMENT, WAIVE_DOSSIER, waiver, "office"))
                .isInstanceOf(Refusal.class);
        acting.act(
                ROUND, RESETTLEMENT, FILL_DOSSIER, filled("MECHANISM").proving(List.of(paper())), person("unit"), null);
        assertThat(dossier(RESETTLEMENT).state(Part.MECHANISM)).isEqualTo(State.FILLED);
    }

    @Test
    void hasTheTaskOnceClaimedAndTheLedgerOnceReported() {
        assertThat(dossier("27.2").states().values()).containsOnly(State.MISSING);
        assertThat(dossier("10.3").state(Part.TASK)).isEqualTo(State.FILLED);
        assertThat(dossier("10.3").state(Part.LEDGER)).isEqualTo(State.MISSING);
        assertThat(dossier(RESETTLEMENT).state(Part.LEDGER)).isEqualTo(State.FILLED);
    }

    @Test
    void isTheSameInListsAndOnTheTask() {
        acting.act(ROUND, "22.1", FILL_DOSSIER, filled("REPORT").proving(List.of(paper())), person("office"), null);
        act("22.1", WAIVE_DOSSIER, Map.of("slot", "MECHANISM", "words", WHY), "office");
        List<MyWork.Row> rows =
                work.open(ROUND, MyWork.View.ALL, 0, 500, person("office")).items();
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.dossier()).isEqualTo(dossier(row.number())));
    }

    @Test
    void closedTasksAreNotFilledAnyMore() {
        assertThatThrownBy(() -> act("7.1", FILL_DOSSIER, Map.of("slot", "REPORT", "words", WHY), "office"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void waivesOnlyMeasuresThatAreOpenAndNeverCountsThemAsDone() {
        long done = sheet("18.1").measuresDone();
        String open = sheet("18.1").measures().stream()
                .filter(TaskSheet.MeasureState::isOpen)
                .findFirst()
                .orElseThrow()
                .measure()
                .number();
        assertInvalid(() -> act("18.1", WAIVE_MEASURE, Map.of("measure", open, "words", "不必"), "office"), "words");
        assertInvalid(() -> act("18.1", WAIVE_MEASURE, Map.of("measure", "1.1.1", "words", WHY), "office"), "measure");
        assertThatThrownBy(() -> act("18.1", WAIVE_MEASURE, Map.of("measure", open, "words", WHY), "lead2"))
                .isInstanceOf(NotAllowed.class);
        act("18.1", WAIVE_MEASURE, Map.of("measure", open, "words", WHY), "principal2");
        assertThat(measure("18.1", open).waived()).isTrue();
        assertThat(measure("18.1", open).isOpen()).isFalse();
        assertThat(sheet("18.1").measuresDone()).isEqualTo(done);
        assertThatThrownBy(() -> act("18.1", WAIVE_MEASURE, Map.of("measure", open, "words", WHY), "office"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void doesNotWaiveWhatIsDone() {
        Report done = new Report("10.1.3", "公开到位", null, true, List.of(), List.of(), null);
        reporting.report(ROUND, RESETTLEMENT, done, person("unit"), null);
        assertInvalid(
                () -> act(RESETTLEMENT, WAIVE_MEASURE, Map.of("measure", "10.1.3", "words", WHY), "office"), "measure");
    }

    private void act(String task, Act act, Map<String, String> values, String login) {
        acting.act(ROUND, task, act, Filled.of(values), person(login), null);
    }

    private static Filled filled(String slot) {
        return Filled.of(Map.of("slot", slot));
    }

    private Evidence paper() {
        byte[] pdf = "%PDF-1.4\n方案".getBytes(StandardCharsets.UTF_8);
        return store.keep("材料.pdf", new ByteArrayInputStream(pdf));
    }

    private Dossier dossier(String task) {
        TaskSheet sheet = sheet(task);
        return Dossier.of(sheet.state().standing(), acting.course(sheet));
    }

    private TaskSheet.MeasureState measure(String task, String number) {
        return sheet(task).measures().stream()
                .filter(state -> state.measure().number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private TaskSheet sheet(String task) {
        return rectification.task(ROUND, task, person("office"));
    }

    private Person person(String login) {
        return organisation.findPerson(login).orElseThrow();
    }

    private static void assertInvalid(ThrowingCallable act, String field) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Invalid.Violation::field)
                                .containsExactly(field));
    }
}
