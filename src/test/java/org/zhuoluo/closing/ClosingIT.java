package org.zhuoluo.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhuoluo.HouseTest;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.Standing;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Refusal;

/** From the application to the closing number, and back. */
@HouseTest
class ClosingIT {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Acting acting;

    private Walk walk;

    @BeforeEach
    void begin() {
        walk = new Walk(house);
    }

    @Test
    void walksFromTheApplicationToTheNumber() {
        String task = walk.readyTask();
        walk.apply(task);
        assertThat(standing(task)).isEqualTo(Standing.UNDER_WAY);
        walk.sign(task, "principal");
        assertThat(standing(task)).isEqualTo(Standing.SELF_REPORTED);
        walk.review(task, "lead2");
        assertThat(standing(task)).isEqualTo(Standing.REVIEWED);
        walk.verify(task, "office");
        assertThat(standing(task)).isEqualTo(Standing.VERIFIED);
        walk.decide(task, "leader", "");
        assertThat(standing(task)).isEqualTo(Standing.CLOSED);
        Entry closed = walk.last(task, Kind.CLOSED);
        assertThat(closed.facts()).containsEntry(Fact.MEETING, "28");
        assertThat(closed.facts().get(Fact.CLOSING_NUMBER)).matches("整改销〔2020〕\\d+号");
        assertThat(walk.last(task, Kind.APPLIED).facts())
                .containsEntry("point.EFFECT", "已落实：EFFECT")
                .hasSize(8);
        assertThat(walk.last(task, Kind.VERIFIED).facts())
                .containsEntry(Verifying.WAY, "ON_SITE")
                .containsEntry(Fact.INSPECTOR_1, "张核");
    }

    @Test
    void refusesApplyingWhileAMeasureIsOpenAndTheDossierIsEmpty() {
        String task = walk.begunTask();
        walk.done(task + ".1");
        assertThatThrownBy(() -> walk.apply(task))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Invalid.Violation::field)
                                .contains("measures", "dossier", "files")
                                .doesNotContain("point.EFFECT"));
        assertThat(walk.course(task).current()).isEmpty();
    }

    @Test
    void sealsPledgeAndDigestOfWhatWasShown() {
        String task = walk.readyTask();
        walk.apply(task);
        Entry application = walk.last(task, Kind.APPLIED);
        assertThatThrownBy(() -> signed(task, "0".repeat(64), 1)).isInstanceOf(Refusal.class);
        wrong(() -> signed(task, application.digest(), null), "pledge");
        wrong(() -> signed(task, "", 1), "aboutDigest");
        walk.sign(task, "principal");
        Entry signed = walk.last(task, Kind.SELF_REPORTED);
        assertThat(signed.pledge()).isEqualTo(1);
        assertThat(signed.facts())
                .containsEntry(Fact.ABOUT, application.entry().toString())
                .containsEntry(Fact.ABOUT_DIGEST, application.digest());
    }

    @Test
    void refusesSigningWhatHasComeOpenSince() {
        String task = walk.readyTask();
        walk.apply(task);
        walk.act(task, Act.RETURN, "principal", demand(""));
        walk.apply(task);
        walk.append(
                org.zhuoluo.ledger.Statement.of(
                        org.zhuoluo.ledger.Subject.of(Walk.ROUND, task + ".1"),
                        Kind.PROGRESS,
                        "复查发现仍有一户未核实",
                        org.zhuoluo.StillClock.TODAY),
                "unit");
        wrong(() -> walk.sign(task, "principal"), "measures");
    }

    @Test
    void asksForTwoInspectorsAndAMeetingThatDecides() {
        String task = walk.signedTask();
        walk.review(task, "lead2");
        Map<String, String> said =
                new HashMap<>(Map.of("words", Walk.OPINION, "way", "PAPER", "inspector1", "张核", "inspector2", " 张核 "));
        wrong(() -> walk.act(task, Act.VERIFY, "office", said), "inspector2");
        said.put("inspector2", "");
        wrong(() -> walk.act(task, Act.VERIFY, "office", said), "inspector2");
        said.put("way", "HEARSAY");
        wrong(() -> walk.act(task, Act.VERIFY, "office", said), "way");
        walk.verify(task, "office");
        for (String meeting : List.of("", "46", "999", "二十八")) {
            Map<String, String> decided = Map.of("words", Walk.OPINION, "meeting", meeting);
            wrong(() -> walk.act(task, Act.DECIDE, "leader", decided), "meeting");
        }
        wrong(() -> walk.act(task, Act.DECIDE, "leader", Map.of("words", "同意", "meeting", "28")), "words");
    }

    @Test
    void returnsWithADemandAndOpensTheMeasuresItNames() {
        String task = walk.signedTask();
        wrong(() -> walk.act(task, Act.RETURN, "lead2", Map.of("reworkDemand", "重做")), "reworkDemand");
        wrong(() -> walk.act(task, Act.RETURN, "lead2", demand("7.1.1")), "measures");
        walk.act(task, Act.RETURN, "lead2", demand(task + ".2"));
        assertThat(standing(task)).isEqualTo(Standing.UNDER_WAY);
        assertThat(walk.last(task, Kind.RETURNED).facts())
                .containsEntry(Fact.STEP, "FIRST_REVIEW")
                .containsEntry(Fact.MEASURES, task + ".2");
        assertThat(open(task)).containsExactly(task + ".2");
        wrong(() -> walk.apply(task), "measures");
        walk.done(task + ".2");
        assertThat(open(task)).isEmpty();
        walk.apply(task);
        walk.sign(task, "principal");
        walk.review(task, "principal2");
        walk.act(task, Act.RETURN, "office", demand(""));
        assertThat(walk.sheet(task).state().returns()).isEqualTo(2);
        assertThat(walk.course(task).attempts()).hasSize(2);
        assertThat(open(task)).isEmpty();
        walk.apply(task);
        walk.act(task, Act.RETURN, "principal", demand(task + ".1"));
        assertThat(walk.last(task, Kind.RETURNED).facts()).containsEntry(Fact.STEP, "SIGNATURE");
    }

    @Test
    void neverGivesANumberTwice() {
        String first = walk.verifiedTask();
        String second = walk.verifiedTask();
        wrong(() -> walk.decide(first, "leader", "整改销〔2020〕1号"), "closingNumber");
        wrong(() -> walk.decide(first, "leader", "长".repeat(61)), "closingNumber");
        walk.decide(first, "leader", "整改销〔2020〕880号");
        wrong(() -> walk.decide(second, "leader", "整改销〔2020〕880号"), "closingNumber");
        assertThat(standing(second)).isEqualTo(Standing.VERIFIED);
        walk.decide(second, "leader", "");
        assertThat(walk.sheet(second).closingNumber()).isEqualTo("整改销〔2020〕881号");
    }

    private static Map<String, String> demand(String measure) {
        return measure.isEmpty()
                ? Map.of("reworkDemand", "佐证不足，请补充现场照片后重报")
                : Map.of("reworkDemand", "佐证不足，请补充现场照片后重报", "measures", measure);
    }

    private void signed(String task, String digest, Integer pledge) {
        Filled filled = Filled.of(Map.of("aboutDigest", digest));
        acting.act(
                Walk.ROUND,
                task,
                Act.SIGN,
                pledge == null ? filled : filled.under(pledge),
                walk.person("principal"),
                null);
    }

    private static void wrong(ThrowingCallable act, String field) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Invalid.Violation::field)
                                .containsOnly(field));
    }

    private Standing standing(String task) {
        return walk.sheet(task).state().standing();
    }

    private List<String> open(String task) {
        return walk.sheet(task).measures().stream()
                .filter(state -> state.isOpen())
                .map(state -> state.measure().number())
                .toList();
    }
}
