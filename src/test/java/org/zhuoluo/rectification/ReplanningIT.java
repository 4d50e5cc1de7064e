package org.zhuoluo.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhuoluo.HouseTest;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Receipt;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/** A task is planned anew by those who may; every change is told, and what was reported on stays. */
@HouseTest
class ReplanningIT {

    private static final int ROUND = 1;
    private static final String LEAD = "区政府办";
    private static final String RESETTLEMENT = "10.1";

    @Autowired
    private Acting acting;

    @Autowired
    private Splitting splitting;

    @Autowired
    private Breakdown breakdown;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Rectification rectification;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Organisation organisation;

    private Person office;
    private Person lead;
    private String claimed;

    @BeforeEach
    void comeIn() {
        office = person("office");
        lead = person("lead2");
        claimed =
                splitting.add(ROUND, "10", Sketch.task(LEAD).form(), lead, null).number();
    }

    @Test
    void tellsEveryChangeBeforeAndAfter() {
        Sketch typed = sketch(claimed)
                .with("goal", "进度按周公开")
                .with("mode", "IMMEDIATE")
                .with("person", "政府办副主任")
                .with("supporting", "区财政局、区自然资源局")
                .measure(1, claimed + ".2", "逐户回访群众", "")
                .measure(2, "", "设立监督电话", "2020年10月底前");
        act(claimed, typed, lead);
        List<Entry> told = entries(claimed);
        Entry changed = told.get(told.size() - 2);
        assertThat(changed.kind()).isEqualTo(Kind.CHANGED);
        assertThat(changed.words())
                .isEqualTo(String.join(
                        "\n",
                        "整改目标：“进度按月公开”→“进度按周公开”",
                        "整改类型：“限期整改”→“立行立改”",
                        "新增配合单位：“区自然资源局、区财政局”",
                        "新增责任人：“政府办副主任”",
                        "措施 %s.2：“回访群众”→“逐户回访群众”".formatted(claimed),
                        "新增措施 %s.3：“设立监督电话（2020年10月底前）”".formatted(claimed)));
        assertThat(told.get(told.size() - 1).kind()).isEqualTo(Kind.CREATED);
        assertThat(told.get(told.size() - 1).subject().path()).isEqualTo(claimed + ".3");
        assertThat(rectification.task(ROUND, claimed, lead).measures())
                .extracting(state -> state.measure().words())
                .containsExactly("公开进度", "逐户回访群众", "设立监督电话");
    }

    @Test
    void givesNoNumberTwice() {
        act(claimed, sketch(claimed).measure(1, "", "另一条措施", ""), lead);
        assertThat(breakdown.of(ROUND, claimed, lead).form().measures())
                .extracting(PlanForm.MeasureLine::number)
                .containsExactly(claimed + ".1", claimed + ".3");
    }

    @Test
    void keepsWhatWasReportedOn() {
        Report said = new Report(claimed + ".2", "回访12户", null, false, List.of(), List.of(), null);
        reporting.report(ROUND, claimed, said, lead, null);
        Sketch without = sketch(claimed);
        without.values().keySet().removeIf(name -> name.startsWith("measure-1"));
        assertThatThrownBy(() -> act(claimed, without, lead)).satisfies(says("invalid.measure-reported-on"));
        Sketch renamed = sketch(RESETTLEMENT).indicator(0, "别的指标", "户", "0", "3099");
        assertThatThrownBy(() -> act(RESETTLEMENT, renamed, lead)).satisfies(says("invalid.indicator-was-read"));
    }

    @Test
    void changesIndicatorsWithTheirStages() {
        act(claimed, sketch(claimed).indicator(0, "公开期数", "期", "", "12").stage(0, 0, "2020-11-30", "6"), lead);
        act(
                claimed,
                sketch(claimed)
                        .indicator(0, "公开期数", "期", "0", "24")
                        .stage(0, 0, "2020-11-15", "6")
                        .stage(0, 1, "2020-12-15", "20"),
                office);
        PlanForm.IndicatorLine line =
                breakdown.of(ROUND, claimed, lead).form().indicators().get(0);
        assertThat(line.target()).isEqualTo("24");
        assertThat(line.stages()).extracting(PlanForm.StageLine::due).containsExactly("2020-11-15", "2020-12-15");
        assertThat(last(claimed).words())
                .isEqualTo("指标“公开期数”：“基数 0，目标 12 期，2020-11-30 达到 6”→“基数 0，目标 24 期，2020-11-15 达到 6，2020-12-15 达到 20”");
    }

    @Test
    void keepsLeadUnitAndDeadlineOnceClaimed() {
        assertThatThrownBy(() -> act(claimed, sketch(claimed).with("deadline", "2021年3月底前"), office))
                .satisfies(says("invalid.deadline-by-extension"));
        assertThatThrownBy(() -> act(claimed, sketch(claimed).with("leadUnit", "区委办"), office))
                .satisfies(says("invalid.lead-is-claimed"));
        String free = splitting
                .add(ROUND, "10", Sketch.task(LEAD).form(), office, null)
                .number();
        act(free, sketch(free).with("leadUnit", "区委组织部").with("deadline", "2021年3月底前"), office);
        assertThat(last(free).facts()).containsEntry(Fact.LEAD_UNIT, "区委组织部");
        assertThat(last(free).words()).contains("牵头单位：“区政府办”→“区委组织部”", "整改时限：“2020年12月底前”→“2021年3月底前”");
        assertThatThrownBy(() -> act(free, sketch(free, office).with("goal", "无权"), person("lead")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> rectification.task(ROUND, free, lead)).isInstanceOf(Missing.class);
    }

    @Test
    void letsNobodyUndoUnseenWhatAnotherChanged() {
        Sketch mine = sketch(claimed).with("goal", "我的目标");
        Sketch theirs = sketch(claimed).with("person", "区住建局局长");
        act(claimed, theirs, office);
        assertThatThrownBy(() -> act(claimed, mine, lead)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("refusal.plan-changed-meanwhile");
            assertThat(refusal.arguments()).contains("整改办经办人");
        });
        act(claimed, sketch(claimed).with("goal", "我的目标"), lead);
        assertThat(breakdown.of(ROUND, claimed, lead).form().person()).isEqualTo("区住建局局长");
    }

    @Test
    void namesEverythingThatIsWrong() {
        Sketch wrong = sketch(claimed)
                .with("words", " ")
                .with("responsible", "没有的单位")
                .measure(0, claimed + ".1", "", "尽快")
                .indicator(0, "", "期", "x", "")
                .stage(0, 0, "2020-02-30", "1,5");
        assertThatThrownBy(() -> act(claimed, wrong, lead))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Invalid.Violation::field)
                                .contains(
                                        "words",
                                        "responsible",
                                        "measure-0-words",
                                        "measure-0-due",
                                        "indicator-0-name",
                                        "indicator-0-baseline",
                                        "indicator-0-target",
                                        "indicator-0-stage-0-due",
                                        "indicator-0-stage-0-target"));
        assertThatThrownBy(() -> act(claimed, sketch(claimed), lead)).satisfies(says("invalid.plan-unchanged"));
    }

    @Test
    void changesOnceUnderOneKeyAndOnlyWhatWasSent() {
        String key = UUID.randomUUID().toString();
        Filled person = Filled.of(Map.of("person", "政府办主任"));
        Receipt first = acting.act(ROUND, claimed, Act.PLAN, person, lead, key);
        Receipt again = acting.act(ROUND, claimed, Act.PLAN, person, lead, key);
        assertThat(again.repeated()).isTrue();
        assertThat(again.entry()).isEqualTo(first.entry());
        assertThat(breakdown.of(ROUND, claimed, lead).form().measures()).hasSize(2);
    }

    @Test
    void isForTheLeadUnitAndTheOffice() {
        Filled goal = Filled.of(Map.of("goal", "越权"));
        assertThatThrownBy(() -> acting.act(ROUND, claimed, Act.PLAN, goal, person("unit"), null))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> acting.act(ROUND, claimed, Act.PLAN, goal, person("leader"), null))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> acting.act(ROUND, "7.1", Act.PLAN, goal, office, null))
                .isInstanceOf(Refusal.class);
    }

    private void act(String task, Sketch typed, Person by) {
        acting.act(ROUND, task, Act.PLAN, typed.filled(), by, null);
    }

    private Sketch sketch(String task) {
        return sketch(task, office);
    }

    private Sketch sketch(String task, Person by) {
        return Sketch.of(breakdown.of(ROUND, task, by).form());
    }

    private Entry last(String task) {
        List<Entry> told = entries(task);
        return told.get(told.size() - 1);
    }

    private List<Entry> entries(String task) {
        return ledger.after(ROUND, task, 0, 1000);
    }

    private static java.util.function.Consumer<Throwable> says(String key) {
        return thrown -> assertThat(((Invalid) thrown).violations())
                .extracting(Invalid.Violation::key)
                .contains(key);
    }

    private Person person(String login) {
        return organisation.findPerson(login).orElseThrow();
    }
}
