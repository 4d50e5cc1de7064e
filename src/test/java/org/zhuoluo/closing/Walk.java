package org.zhuoluo.closing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuoluo.StillClock;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Receipt;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.DossierSlot;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.Rectification;
import org.zhuoluo.rectification.Report;
import org.zhuoluo.rectification.Reporting;
import org.zhuoluo.rectification.TaskSheet;

/** Walks tasks of resettlement towards their closing: the housing bureau does them, the government's office leads. */
public final class Walk {

    public static final int ROUND = 1;
    public static final String OPINION = "材料齐全，情况属实，同意。";
    public static final String MEETING = "28";

    private static final AtomicInteger NEXT = new AtomicInteger(100);
    private static final Evidence FILE = new Evidence("整改方案.pdf", "application/pdf", 3, "ab".repeat(32));

    private final ApplicationContext house;

    public Walk(ApplicationContext house) {
        this.house = house;
    }

    /** A new task under way whose measures are done and whose dossier is complete. */
    public String readyTask() {
        String task = begunTask();
        done(task + ".1");
        done(task + ".2");
        for (DossierSlot slot : DossierSlot.values()) {
            fill(task, slot);
        }
        return task;
    }

    /** A new task, claimed, with two measures of which nothing is said yet. */
    public String begunTask() {
        int n = NEXT.incrementAndGet();
        String task = "10." + n;
        JdbcClient jdbc = house.getBean(JdbcClient.class);
        jdbc.sql("""
                        insert into tasks (round_id, number, problem, running, words, mode, lead_unit_id, deadline_phrase, deadline)
                        select round_id, ?, problem, 9000 + ?, words, mode, lead_unit_id, deadline_phrase, deadline
                        from tasks where round_id = 1 and number = '10.1'
                        """).params(task, n).update();
        jdbc.sql(
                        "insert into task_parts select 1, ?, unit_id, part from task_parts where round_id = 1 and task = '10.1'")
                .param(task)
                .update();
        for (int at = 1; at <= 2; at++) {
            jdbc.sql("insert into measures (round_id, number, task, position, words) values (1, ?, ?, ?, '逐户核实')")
                    .params(task + "." + at, task, at)
                    .update();
        }
        act(task, Act.CLAIM, "lead2", Map.of());
        return task;
    }

    public void done(String measure) {
        String task = measure.substring(0, measure.lastIndexOf('.'));
        Report report = new Report(measure, "已逐户核实到位", null, true, List.of(), List.of(), null);
        house.getBean(Reporting.class).report(ROUND, task, report, person("unit"), null);
    }

    public void fill(String task, DossierSlot slot) {
        Statement filled = Statement.of(Subject.of(ROUND, task), Kind.DOSSIER_FILLED, "归入六个一", StillClock.TODAY)
                .stating(Map.of(Fact.SLOT, slot.name()))
                .proving(List.of(FILE));
        append(filled, "unit");
    }

    public void append(Statement statement, String login) {
        new TransactionTemplate(house.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(
                        status -> house.getBean(Ledger.class).append(statement, Author.of(person(login))));
    }

    /** Everything an application must say. */
    public static Map<String, String> application() {
        Map<String, String> said = new HashMap<>(Map.of("words", "剩余住户已全部签约安置，申请销号。"));
        for (AcceptancePoint point : AcceptancePoint.values()) {
            said.put(point.said(), "已落实：" + point);
        }
        return said;
    }

    public Receipt apply(String task) {
        return act(task, Act.APPLY, "unit", application());
    }

    public Receipt sign(String task, String login) {
        String digest = course(task).current().orElseThrow().application().digest();
        Filled filled = Filled.of(Map.of("aboutDigest", digest)).under(1);
        return house.getBean(Acting.class).act(ROUND, task, Act.SIGN, filled, person(login), null);
    }

    /** A ready task that was applied for and signed: reported done. */
    public String signedTask() {
        String task = readyTask();
        apply(task);
        sign(task, "principal");
        return task;
    }

    public Receipt review(String task, String login) {
        return act(task, Act.FIRST_REVIEW, login, Map.of("words", OPINION));
    }

    public Receipt verify(String task, String login) {
        return act(
                task,
                Act.VERIFY,
                login,
                Map.of("words", OPINION, "way", "ON_SITE", "inspector1", "张核", "inspector2", "李查"));
    }

    public Receipt decide(String task, String login, String number) {
        return act(task, Act.DECIDE, login, Map.of("words", OPINION, "meeting", MEETING, "closingNumber", number));
    }

    /** A task that waits for its decision. */
    public String verifiedTask() {
        String task = signedTask();
        review(task, "lead2");
        verify(task, "office");
        return task;
    }

    public Receipt act(String task, Act act, String login, Map<String, String> said) {
        return house.getBean(Acting.class).act(ROUND, task, act, Filled.of(said), person(login), null);
    }

    public TaskSheet sheet(String task) {
        return house.getBean(Rectification.class).task(ROUND, task, person("office"));
    }

    public Course course(String task) {
        return house.getBean(Acting.class).course(sheet(task));
    }

    public Entry last(String task, Kind kind) {
        List<Entry> all = course(task).of(kind);
        return all.get(all.size() - 1);
    }

    public Person person(String login) {
        return house.getBean(Organisation.class).findPerson(login).orElseThrow();
    }

    /** The deputy acts for the absent person on a day. */
    public void name(String deputy, String absent, LocalDate day) {
        house.getBean(JdbcClient.class)
                .sql(
                        "insert into deputies (absent_id, deputy_id, starts_on, ends_on, named_at) values (?, ?, ?, ?, now())")
                .params(person(absent).id(), person(deputy).id(), day, day)
                .update();
    }
}
