package org.zhuoluo.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuoluo.HouseTest;
import org.zhuoluo.StillClock;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.Standing;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Refusal;

/** A round that asks for a public notice: decided, shown, objected to, answered, only then closed. */
@HouseTest
class NoticeIT {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private StillClock clock;

    private Walk walk;

    @BeforeEach
    void askForANotice() {
        walk = new Walk(house);
        house.getBean(JdbcClient.class)
                .sql("update rounds set notice_days = 7 where id = 1")
                .update();
    }

    @AfterEach
    void turnBack() {
        clock.moveTo(StillClock.TODAY);
    }

    @Test
    void closesOnlyAfterTheNoticeWithEveryObjectionAnswered() {
        String task = walk.verifiedTask();
        walk.decide(task, "leader", "");
        assertThat(walk.sheet(task).state().standing()).isEqualTo(Standing.VERIFIED);
        assertThat(walk.last(task, Kind.DECIDED).facts())
                .containsEntry(Fact.NOTICE_FROM, "2020-10-13")
                .containsEntry(Fact.NOTICE_UNTIL, "2020-10-19")
                .containsEntry(Fact.MEETING, "28");
        assertThatThrownBy(() -> walk.decide(task, "leader2", "")).isInstanceOf(Refusal.class);
        walk.act(task, Act.OBJECT, "office", Map.of("words", "群众反映仍有两户没有安置到位", "raisedBy", "东城街道居民"));
        clock.moveTo(StillClock.TODAY.plusDays(7));
        refused(task, "refusal.notice-runs");
        clock.moveTo(StillClock.TODAY.plusDays(8));
        refused(task, "refusal.objections-open");
        Map<String, String> answer = Map.of("words", "经现场核实，两户已于9月签约安置", "about", "00000000");
        assertThatThrownBy(() -> walk.act(task, Act.ANSWER_OBJECTION, "office", answer))
                .isInstanceOf(Invalid.class);
        String objection = walk.last(task, Kind.OBJECTED).entry().toString();
        walk.act(task, Act.ANSWER_OBJECTION, "office", Map.of("words", "经现场核实，两户已于9月签约安置", "about", objection));
        walk.act(task, Act.NUMBER, "office", Map.of());
        assertThat(walk.sheet(task).state().standing()).isEqualTo(Standing.CLOSED);
        assertThat(walk.last(task, Kind.CLOSED).facts())
                .containsKey(Fact.CLOSING_NUMBER)
                .doesNotContainKey(Fact.MEETING);
    }

    @Test
    void letsALeaderReturnWhatAnObjectionProvedWrong() {
        String task = walk.verifiedTask();
        walk.decide(task, "leader", "");
        walk.act(task, Act.OBJECT, "office", Map.of("words", "群众反映仍有两户没有安置到位"));
        walk.act(task, Act.RETURN, "leader", Map.of("reworkDemand", "异议属实，两户安置到位后重报", "measures", task + ".1"));
        assertThat(walk.sheet(task).state().standing()).isEqualTo(Standing.UNDER_WAY);
        assertThat(walk.last(task, Kind.RETURNED).facts()).containsEntry(Fact.STEP, "DECISION");
        assertThatThrownBy(() -> walk.act(task, Act.OBJECT, "office", Map.of("words", "公示已经终止，再登记异议")))
                .isInstanceOf(Refusal.class);
    }

    private void refused(String task, String key) {
        assertThatThrownBy(() -> walk.act(task, Act.NUMBER, "office", Map.of()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
