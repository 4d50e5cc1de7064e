package org.zhuoluo.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuoluo.AtOnce;
import org.zhuoluo.HouseTest;
import org.zhuoluo.StillClock;
import org.zhuoluo.SwitchingDataSource;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Receipt;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.DossierSlot;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.Filled;

/** The life of a task in which everything is pressed twice at the same moment: it happens once. */
@HouseTest
class ActsAtOnceIT {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Acting acting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SwitchingDataSource database;

    @Autowired
    private StillClock clock;

    private final Set<Act> tried = new HashSet<>();
    private boolean keyed;
    private Walk walk;

    @BeforeEach
    void setOut() {
        walk = new Walk(house);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void happensOnce(boolean underOneKey) throws Exception {
        keyed = underOneKey;
        notice(7);
        clock.moveTo(StillClock.TODAY);
        String task = walk.begunTask();
        breakDown(task);
        askAndTell(task);
        close(task);
        publish(task, "once " + keyed);
        reopenAndWithdraw(task);
        assertThat(tried).hasSize(20);
    }

    @Test
    void givesTwoTasksTwoNumbersAndOneTaskOne() throws Exception {
        clock.moveTo(StillClock.TODAY);
        notice(0);
        for (int time = 0; time < AtOnce.few(3); time++) {
            String one = walk.verifiedTask();
            String other = walk.verifiedTask();
            List<Object> both =
                    AtOnce.both(() -> walk.decide(one, "leader", ""), () -> walk.decide(other, "leader2", ""));
            assertThat(both).hasOnlyElementsOfType(Receipt.class);
        }
        String one = walk.verifiedTask();
        AtOnce.assertOne(AtOnce.bothBehind(
                database,
                "select from rounds where id = 1 for update",
                () -> walk.decide(one, "leader", ""),
                () -> walk.decide(one, "leader2", "")));
        assertThat(jdbc.sql(
                                "select w.facts ->> 'closingNumber' from ledger_payloads w where w.facts ->> 'closingNumber' is not null")
                        .query(String.class)
                        .list())
                .doesNotHaveDuplicates();
    }

    private void breakDown(String task) throws Exception {
        String version = String.valueOf(walk.sheet(task).task().version());
        twice(task, Act.PLAN, "lead2", Map.of("version", version, "words", "一次改写"));
        twice(task, Act.WAIVE_MEASURE, "principal2", Map.of("measure", task + ".1", "words", Walk.OPINION));
        twice(task, Act.WAIVE_DOSSIER, "principal2", Map.of("slot", "MECHANISM", "words", Walk.OPINION));
        walk.done(task + ".2");
    }

    private void askAndTell(String task) throws Exception {
        jdbc.sql("update tasks set deadline = date '2020-12-31' where round_id = 1 and number = ?")
                .param(task)
                .update();
        twice(task, Act.ASK_EXTENSION, "principal2", Map.of("until", "2022-06-30", "words", Walk.OPINION));
        twice(task, Act.DECIDE_EXTENSION, "office", Map.of("ruling", "GRANT"));
        twice(task, Act.ORDER, "office", Map.of("demand", "请于一周内报送进展情况。"));
        String letter = walk.last(task, Kind.ORDERED).facts().get(Fact.LETTER);
        twice(task, Act.ANSWER, "unit", Map.of("letter", Objects.requireNonNull(letter), "reply", "已按要求报送进展情况。"));
        twice(task, Act.INSTRUCT, "leader", Map.of("instruction", "请抓紧办理。"));
    }

    private void close(String task) throws Exception {
        for (DossierSlot slot : DossierSlot.values()) {
            walk.fill(task, slot);
        }
        twice(task, Act.APPLY, "unit", Walk.application());
        twice(task, Act.RETURN, "principal", Map.of("reworkDemand", "请补充逐户核实的材料。"));
        twice(task, Act.APPLY, "unit", Walk.application());
        String digest = walk.course(task).current().orElseThrow().application().digest();
        twice(task, Act.SIGN, "principal", Map.of("aboutDigest", digest));
        twice(task, Act.FIRST_REVIEW, "lead2", Map.of("words", Walk.OPINION));
        Map<String, String> seen =
                Map.of("words", Walk.OPINION, "way", "ON_SITE", "inspector1", "张核", "inspector2", "李查");
        twice(task, Act.VERIFY, "office", seen);
        twice(task, Act.DECIDE, "leader", Map.of("words", Walk.OPINION, "meeting", Walk.MEETING));
    }

    private void publish(String task, String number) throws Exception {
        twice(task, Act.OBJECT, "office", Map.of("words", "群众反映仍有两户没有安置到位"));
        String objection = walk.last(task, Kind.OBJECTED).entry().toString();
        Map<String, String> answer = Map.of("words", "经现场核实，两户已于9月签约安置", "about", objection);
        twice(task, Act.ANSWER_OBJECTION, "office", answer);
        clock.moveTo(StillClock.TODAY.plusDays(8));
        twice(task, Act.NUMBER, "office", Map.of("closingNumber", number));
    }

    private void reopenAndWithdraw(String task) throws Exception {
        Map<String, String> sound = Map.of("finding", "现场查看，成效持续。", "result", "CONFIRMED");
        twice(task, Act.LOOK_BACK, "supervisor", sound);
        Map<String, String> found = new HashMap<>(Map.of("finding", "现场查看，问题又现。", "result", "REOPENED"));
        found.put("reason", "问题又现，重新整改。");
        twice(task, Act.LOOK_BACK, "supervisor", found);
        Map<String, String> asked = Map.of("ground", "UNFOUNDED", "words", "经核实，原反馈情况不属实。");
        twice(task, Act.ASK_WITHDRAWAL, "office", asked);
        Map<String, String> decided = Map.of("verdict", "WITHDRAW", "meeting", Walk.MEETING, "words", Walk.OPINION);
        twice(task, Act.DECIDE_WITHDRAWAL, "leader", decided);
    }

    /** Without a key the second is refused; under one key it is answered with what the first wrote. */
    private void twice(String task, Act act, String login, Map<String, String> said) throws Exception {
        tried.add(act);
        Person by = walk.person(login);
        String key = keyed ? UUID.randomUUID().toString() : null;
        Filled filled = Filled.of(said).under(1);
        int before = entries(task);
        List<Object> both = AtOnce.bothBehind(
                database,
                "select from tasks where round_id = 1 and number = '" + task + "' for update",
                () -> acting.act(Walk.ROUND, task, act, filled, by, key),
                () -> acting.act(Walk.ROUND, task, act, filled, by, key));
        if (!keyed) {
            assertThat(both).as("%s", act).filteredOn(Receipt.class::isInstance).hasSize(1);
            AtOnce.assertOne(both);
        } else {
            assertThat(both).as("%s", act).hasOnlyElementsOfType(Receipt.class);
            Receipt one = (Receipt) both.get(0);
            Receipt other = (Receipt) both.get(1);
            assertThat(one.entry()).isEqualTo(other.entry());
            assertThat(one.repeated()).isNotEqualTo(other.repeated());
        }
        assertThat(entries(task)).as("%s", act).isBetween(before + 1, before + 2);
    }

    private void notice(int days) {
        jdbc.sql("update rounds set notice_days = ? where id = 1").param(days).update();
    }

    private int entries(String task) {
        return jdbc.sql("select count(*) from ledger_entries where round_id = 1 and chain = ?")
                .param(task)
                .query(Integer.class)
                .single();
    }
}
