package org.zhuoluo.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhuoluo.HouseTest;
import org.zhuoluo.StillClock;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/** Orders and instructions are written by hand, kept as letters, and answered once in the ledger. */
@HouseTest
class LettersIT {

    private static final int ROUND = 1;
    private static final String RESETTLEMENT = "10.1";
    private static final String DEMAND = "棚改回迁进度滞后，请立即查明原因。";

    @Autowired
    private Acting acting;

    @Autowired
    private Letters letters;

    @Autowired
    private Instructions instructions;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Organisation organisation;

    @Test
    void ordersWithADayToAnswerBy() {
        act(Act.ORDER, Map.of("demand", DEMAND), "office");
        Letter order = last(RESETTLEMENT, "office");
        assertThat(order.stage()).isEqualTo(Stage.ORDER);
        assertThat(order.answerBy()).isEqualTo(StillClock.TODAY.plusDays(7));
        assertThat(order.issuer()).isEqualTo("区委整改办");
        assertThat(order.addressees())
                .isEqualTo("区政府办、区住房和城乡建设局、区房屋征收与补偿中心、区政府办主要负责人、区住房和城乡建设局主要负责人、区房屋征收与补偿中心主要负责人、副区长（分管城建）");
        act(Act.ORDER, Map.of("demand", DEMAND, "answerBy", "2020-10-15"), "leader");
        assertThat(last(RESETTLEMENT, "office").answerBy()).isEqualTo(LocalDate.of(2020, 10, 15));
        assertThat(last(RESETTLEMENT, "office").number()).isEqualTo(order.number() + 1);
        assertThatThrownBy(() -> act(Act.ORDER, Map.of("demand", "太短"), "office"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> act(Act.ORDER, Map.of("demand", DEMAND, "answerBy", "2020-10-11"), "office"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> act(Act.ORDER, Map.of("demand", DEMAND), "unit"))
                .isInstanceOf(NotAllowed.class);
        assertThat(last(RESETTLEMENT, "office").number()).isEqualTo(order.number() + 1);
    }

    @Test
    void instructsTheLeadUnitOrOneThatAnswers() {
        act(Act.INSTRUCT, Map.of("instruction", "请阅办。"), "leader");
        assertThat(last(RESETTLEMENT, "office").addressees()).isEqualTo("区政府办、区政府办主要负责人");
        assertThat(last(RESETTLEMENT, "office").issuer()).isEqualTo("区委书记");
        assertThat(last(RESETTLEMENT, "office").answerBy()).isNull();
        int bureau = person("unit").unit().id();
        act(Act.INSTRUCT, Map.of("instruction", "请阅办。", "unit", "" + bureau), "leader");
        assertThat(last(RESETTLEMENT, "office").addressees()).startsWith("区住房和城乡建设局");
        assertThatThrownBy(() -> act(Act.INSTRUCT, Map.of("instruction", "请阅办。", "unit", "999999"), "leader"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> act(Act.INSTRUCT, Map.of("instruction", "阅。"), "leader"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> act(Act.INSTRUCT, Map.of("instruction", "请阅办。"), "office"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void answersALetterOnce() {
        act(Act.ORDER, Map.of("demand", DEMAND), "office");
        Letter order = last(RESETTLEMENT, "unit");
        assertThat(order.isAnswered()).isFalse();
        String number = String.valueOf(order.number());
        assertThatThrownBy(() -> act(Act.ANSWER, Map.of("letter", number, "reply", "已办"), "unit"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> act(Act.ANSWER, Map.of("letter", "9999", "reply", DEMAND), "unit"))
                .isInstanceOf(Invalid.class);
        act(Act.ANSWER, Map.of("letter", number, "reply", "已逐户约谈，月底前签约完毕。"), "unit");
        Letter answered = letters.require(ROUND, order.number(), person("office"));
        assertThat(answered.isAnswered()).isTrue();
        assertThat(answered.answeredBy()).isEqualTo("区住房和城乡建设局");
        Entry entry = ledger.find(ROUND, answered.answer()).orElseThrow();
        assertThat(entry.kind()).isEqualTo(Kind.ANSWERED);
        Entry about = ledger.find(ROUND, UUID.fromString(entry.facts().get(Fact.ABOUT)))
                .orElseThrow();
        assertThat(about.facts()).containsEntry(Fact.LETTER, number);
        assertThat(entry.facts()).containsEntry(Fact.ABOUT_DIGEST, about.digest());
        act(Act.ORDER, Map.of("demand", DEMAND), "office");
        assertThatThrownBy(() -> act(Act.ANSWER, Map.of("letter", number, "reply", "再回复一次这件督办。"), "principal"))
                .isInstanceOf(Refusal.class)
                .hasMessage("refusal.letter-answered");
    }

    @Test
    void hasNothingToAnswerWithoutALetter() {
        assertThatThrownBy(() -> acting.act(
                        ROUND,
                        "53.1",
                        Act.ANSWER,
                        Filled.of(Map.of("letter", "1", "reply", DEMAND)),
                        person("lead"),
                        null))
                .isInstanceOf(Refusal.class)
                .hasMessage("refusal.not-due");
    }

    @Test
    void keepsTheFilesOfAnAnswer() {
        act(Act.ORDER, Map.of("demand", DEMAND), "office");
        Evidence photo = new Evidence("照片.jpg", "image/jpeg", 3, "ab".repeat(32));
        Filled filled = Filled.of(
                        Map.of("letter", "" + last(RESETTLEMENT, "unit").number(), "reply", "附现场照片，请予核查。"))
                .proving(List.of(photo));
        acting.act(ROUND, RESETTLEMENT, Act.ANSWER, filled, person("unit"), null);
        Letter answered = last(RESETTLEMENT, "unit");
        assertThat(ledger.find(ROUND, answered.answer()).orElseThrow().evidence())
                .containsExactly(photo);
    }

    @Test
    void instructsOnAWholeProblemAndIsAnsweredByALeadUnit() {
        String key = UUID.randomUUID().toString();
        int number = instructions.instruct(ROUND, "10", "请区政府办牵头，限期办结。", null, person("leader"), key);
        assertThat(instructions.instruct(ROUND, "10", "请区政府办牵头，限期办结。", null, person("leader"), key))
                .isEqualTo(number);
        Letter letter = letters.require(ROUND, number, person("unit"));
        assertThat(letter.task()).isNull();
        assertThat(letter.addressees()).isEqualTo("区政府办");
        assertThat(ledger.timeline(ROUND, "10", 0, 1).items().get(0).kind()).isEqualTo(Kind.INSTRUCTED);
        assertThatThrownBy(() -> instructions.instruct(ROUND, "10", "请阅办。", null, person("office"), null))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> letters.require(ROUND, number, person("lead"))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> instructions.answer(ROUND, number, "越权回复这件批示。", person("unit"), null))
                .isInstanceOf(NotAllowed.class);
        instructions.answer(ROUND, number, "已召开专题会议部署。", person("lead2"), key);
        assertThat(letters.require(ROUND, number, person("leader")).answeredBy())
                .isEqualTo("区政府办");
        assertThatThrownBy(() -> instructions.answer(ROUND, number, "已召开专题会议部署。", person("principal2"), null))
                .isInstanceOf(Refusal.class);
    }

    private void act(Act act, Map<String, String> filled, String login) {
        acting.act(ROUND, RESETTLEMENT, act, Filled.of(filled), person(login), null);
    }

    private Letter last(String task, String login) {
        return letters.list(ROUND, LetterFilter.of(Map.of("task", task)), person(login))
                .items()
                .get(0);
    }

    private Person person(String login) {
        return organisation.findPerson(login).orElseThrow();
    }
}
