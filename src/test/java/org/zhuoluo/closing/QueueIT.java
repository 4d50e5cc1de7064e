package org.zhuoluo.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuoluo.HouseTest;
import org.zhuoluo.StillClock;
import org.zhuoluo.organisation.Deputies;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Rectification;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.rectification.Waits;
import org.zhuoluo.shared.Missing;

/** What waits for somebody is what they may do, no more and no less, wherever a task stands and whoever acts for whom. */
@HouseTest
class QueueIT {

    private static final List<String> PEOPLE = List.of(
            "office", "office2", "leader", "leader2", "supervisor", "lead", "unit", "principal", "lead2", "principal2");
    /** Acts that are open only while a task waits for them. */
    private static final Set<Act> AWAITED = EnumSet.of(
            Act.SIGN,
            Act.FIRST_REVIEW,
            Act.VERIFY,
            Act.DECIDE,
            Act.DECIDE_EXTENSION,
            Act.CONFIRM_EXTENSION,
            Act.DECIDE_WITHDRAWAL,
            Act.CLAIM);

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Deputies deputies;

    @Autowired
    private Waits waits;

    @Autowired
    private StillClock clock;

    @Test
    void showsEverybodyWhatTheyMayDo() {
        Walk walk = new Walk(house);
        LocalDate away = StillClock.TODAY.plusDays(30);
        clock.moveTo(away);
        walk.name("unit", "principal", away);
        walk.name("lead2", "principal2", away);
        walk.name("leader", "office2", away);
        walk.apply(walk.readyTask());
        walk.signedTask();
        String reviewed = walk.signedTask();
        walk.review(reviewed, "lead2");
        walk.verifiedTask();
        String returned = walk.verifiedTask();
        walk.act(returned, Act.RETURN, "leader", Map.of("reworkDemand", "佐证不足，请补充现场照片", "measures", returned + ".2"));
        walk.apply(again(walk, returned));
        walk.sign(returned, "principal");
        walk.review(returned, "principal2");
        String unmended = walk.signedTask();
        walk.act(unmended, Act.RETURN, "lead2", Map.of("reworkDemand", "佐证不足，请补充现场照片", "measures", unmended + ".2"));
        extensionAsked(walk, walk.begunTask(), "unit", "2023-12-31");
        String second = walk.begunTask();
        extensionAsked(walk, second, "principal", "2023-12-31");
        ruled(walk, second, "office2");
        extensionAsked(walk, second, "principal", "2024-12-31");
        ruled(walk, second, "leader");
        withdrawalAsked(walk);

        Set<Act> seen = EnumSet.noneOf(Act.class);
        for (String login : PEOPLE) {
            Person person = walk.person(login);
            Map<String, Set<Act>> queue = waits.of(Walk.ROUND, deputies.handsOf(person)).stream()
                    .collect(Collectors.groupingBy(
                            Waits.Wait::task, Collectors.mapping(Waits.Wait::act, Collectors.toSet())));
            queue.values().forEach(seen::addAll);
            for (String task : tasks()) {
                Set<Act> open = open(task, person);
                Set<Act> waiting = queue.getOrDefault(task, Set.of());
                assertThat(open).as("%s on %s", login, task).containsAll(waiting);
                open.retainAll(AWAITED);
                assertThat(waiting).as("%s on %s", login, task).containsAll(open);
            }
        }
        assertThat(seen).containsAll(AWAITED).contains(Act.APPLY);
    }

    private static String again(Walk walk, String task) {
        walk.done(task + ".2");
        return task;
    }

    private static void extensionAsked(Walk walk, String task, String login, String until) {
        walk.act(task, Act.ASK_EXTENSION, login, Map.of("until", until, "words", "竣工资料尚在调取核对之中，须延期办理"));
    }

    private static void ruled(Walk walk, String task, String login) {
        walk.act(task, Act.DECIDE_EXTENSION, login, Map.of("ruling", "GRANT"));
    }

    private static void withdrawalAsked(Walk walk) {
        walk.act(
                walk.begunTask(),
                Act.ASK_WITHDRAWAL,
                "principal2",
                Map.of("ground", "UNFOUNDED", "words", "经核查反馈所指情况不属实，申请撤销本任务"));
    }

    private List<String> tasks() {
        return house.getBean(JdbcClient.class)
                .sql("select number from task_standings(1, ?) where standing not in ('CLOSED', 'WITHDRAWN')")
                .param(LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    private Set<Act> open(String task, Person person) {
        try {
            TaskSheet sheet = house.getBean(Rectification.class).task(Walk.ROUND, task, person);
            Acting acting = house.getBean(Acting.class);
            return acting.open(sheet, acting.course(sheet), person);
        } catch (Missing notTheirs) {
            return EnumSet.noneOf(Act.class);
        }
    }
}
