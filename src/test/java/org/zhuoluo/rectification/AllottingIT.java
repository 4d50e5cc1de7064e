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
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.NotAllowed;

/** The office deals with many tasks at once; who sees what is not claimed. */
@HouseTest
class AllottingIT {

    private static final int ROUND = 1;

    @Autowired
    private Allotting allotting;

    @Autowired
    private Claims claims;

    @Autowired
    private Acting acting;

    @Autowired
    private Splitting splitting;

    @Autowired
    private Rectification rectification;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Organisation organisation;

    private Person office;
    private String one;
    private String other;

    @BeforeEach
    void comeIn() {
        office = person("office");
        one = splitting
                .add(ROUND, "10", Sketch.task("区委组织部").form(), office, null)
                .number();
        other = splitting
                .add(ROUND, "10", Sketch.task("区委组织部").form(), office, null)
                .number();
    }

    @Test
    void claimsManyAndTellsWhatWasSkippedAndWhy() {
        acting.act(ROUND, one, Act.CLAIM, Filled.of(Map.of()), person("lead"), null);
        String key = UUID.randomUUID().toString();
        List<String> chosen = List.of(one, other, "999.9", "7.1");
        Allotting.Outcome outcome = allotting.claim(ROUND, chosen, key, office);
        assertThat(outcome.done()).containsExactly(other);
        assertThat(outcome.skipped()).extracting(Allotting.Skipped::task).containsExactly(one, "999.9", "7.1");
        assertThat(outcome.skipped().get(0).why()).isEqualTo("refusal.turned-meanwhile.NOT_STARTED");
        assertThat(outcome.skipped().get(0).arguments()).contains("组织部经办人");
        assertThat(outcome.skipped().get(1).why()).isEqualTo("bulk.missing");
        int written = ledger.after(ROUND, other, 0, 100).size();
        assertThat(allotting.claim(ROUND, chosen, key, office).done()).containsExactly(other);
        assertThat(ledger.after(ROUND, other, 0, 100)).hasSize(written);
    }

    @Test
    void namesPersonAndUnitWhereNoneIsNamed() {
        String key = UUID.randomUUID().toString();
        allotting.assign(ROUND, List.of(one), "组织部副部长", "", key, office);
        Allotting.Outcome outcome = allotting.assign(ROUND, List.of(one, other), "干部科科长", "区财政局", "k2", office);
        assertThat(outcome.done()).containsExactly(other);
        assertThat(outcome.skipped().get(0).why()).isEqualTo("bulk.has-person");
        TaskSheet sheet = rectification.task(ROUND, other, office);
        assertThat(sheet.task().person()).isEqualTo("干部科科长");
        assertThat(sheet.units(PartKind.RESPONSIBLE))
                .extracting(unit -> unit.name())
                .containsExactlyInAnyOrder("区住房和城乡建设局", "区财政局");
        assertThat(allotting
                        .assign(ROUND, List.of(other), "", "区财政局", "k3", office)
                        .skipped())
                .extracting(Allotting.Skipped::why)
                .containsExactly("bulk.has-unit");
        assertThat(allotting
                        .assign(ROUND, List.of(one, other), "干部科科长", "区财政局", "k2", office)
                        .done())
                .containsExactly(other);
    }

    @Test
    void isForTheOfficeAndForSomething() {
        assertThatThrownBy(() -> allotting.claim(ROUND, List.of(one), "k", person("lead")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> allotting.claim(ROUND, List.of(), "k", office)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> allotting.assign(ROUND, List.of(one), " ", "", "k", office))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> allotting.assign(ROUND, List.of(one), "甲", "没有的单位", "k", office))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void showsWhatWasGivenBackUntilAnotherUnitLeads() {
        Map<String, String> reason = Map.of("words", "本单位没有这项职能，建议由区委办牵头");
        acting.act(ROUND, one, Act.DECLINE, Filled.of(reason), person("lead"), null);
        assertThat(claims.of(ROUND, person("lead")))
                .extracting(Claims.Unclaimed::number)
                .contains(one, other);
        Claims.Unclaimed first = claims.of(ROUND, office).get(0);
        assertThat(first.number()).isEqualTo(one);
        assertThat(first.declined()).isEqualTo(reason.get("words"));
        assertThat(claims.of(ROUND, person("unit"))).isEmpty();
        acting.act(ROUND, one, Act.PLAN, Filled.of(Map.of("leadUnit", "区委办")), office, null);
        assertThat(claims.of(ROUND, office))
                .filteredOn(row -> row.number().equals(one))
                .allSatisfy(row -> assertThat(row.isDeclined()).isFalse())
                .extracting(Claims.Unclaimed::leadUnit)
                .containsExactly("区委办");
        assertThat(claims.of(ROUND, person("lead")))
                .extracting(Claims.Unclaimed::number)
                .doesNotContain(one);
    }

    private Person person(String login) {
        return organisation.findPerson(login).orElseThrow();
    }
}
