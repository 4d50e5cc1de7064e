package org.zhuoluo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The whole life of one resettlement task: broken down from the feedback, claimed, extended once, reported, applied for,
 * returned once, applied for again, decided under a number, and looked at again. Each step is taken by its own person, and
 * the figures before and after it add up.
 */
@JourneyTest
class LifeJourney {

    private static final String TASK = "/rounds/1/tasks/10.4";
    private static Tally last = new Tally(Map.of());

    private static final List<String> POINTS =
            List.of("ANSWERED", "OWNED", "GENERALISED", "MECHANISM", "PEOPLE", "FACTS", "FIGURES", "EFFECT");

    @Test
    @Order(1)
    void theOfficeBreaksANewTaskDownFromTheFeedback(Guest guest) {
        guest.signIn("office").open("/rounds/1/problems/10");
        last = Tally.of(guest);
        guest.link("新增任务").click();
        fill(guest, "words", "为回迁居民建立过渡期服务台账，逐户落实联系人");
        fill(guest, "deadline", "2020年10月31日前");
        guest.page().locator("[name=leadUnit]").selectOption("区政府办");
        fill(guest, "responsible", "区住房和城乡建设局");
        fill(guest, "person", "区住建局分管副局长");
        fill(guest, "measure-0-words", "逐户登记过渡安置情况，明确联系人");
        send(guest);
        assertThat(guest.main().innerText()).contains("10.4").contains("未认领");
        changes(guest, Map.of("tasks.total", 1, "tasks.unclaimed", 1, "tasks.dueSoon", 1, "measures.total", 1));
    }

    @Test
    @Order(2)
    void theLeadUnitClaimsItFromItsQueue(Guest guest) {
        guest.signIn("lead2").open("/rounds/1/my");
        assertThat(guest.main().innerText()).contains("为回迁居民建立过渡期服务台账");
        guest.open(TASK).button("认领").click();
        assertThat(guest.main().innerText()).contains("未启动");
        changes(guest, Map.of("tasks.unclaimed", -1, "tasks.notStarted", 1));
    }

    @Test
    @Order(3)
    void thePrincipalAsksForMoreTimeOnceAndTheOfficeGrantsIt(Guest guest) {
        guest.signIn("principal").open(TASK + "/extension");
        fill(guest, "until", "2020-11-15");
        fill(guest, "words", "部分居民在外务工，逐户核实须待返乡，申请顺延半个月。");
        send(guest);
        guest.signOut().signIn("office").open("/rounds/1/my");
        assertThat(guest.main().innerText()).contains("审批延期");
        guest.open(TASK + "/extension-decision");
        choose(guest, "ruling", "GRANT");
        send(guest);
        assertThat(guest.main().innerText()).contains("2020年11月15日").contains("2020年10月31日");
        changes(guest, Map.of("tasks.dueSoon", -1));
    }

    @Test
    @Order(4)
    void theUnitReportsFilesItsDossierAndAppliesPointByPoint(Guest guest) {
        guest.signIn("unit");
        report(guest, "674户逐户登记完毕，联系人名单张贴到楼栋。");
        for (String slot : List.of("PLAN", "TASK_FORCE", "REPORT", "MECHANISM")) {
            guest.open(TASK + "/dossier");
            choose(guest, "slot", slot);
            fill(guest, "words", "已经单位负责人审定，按要求归卷备查。");
            attach(guest, slot + ".pdf");
            send(guest);
        }
        apply(guest);
        assertThat(guest.main().innerText()).contains("正在推进");
        changes(guest, Map.of("tasks.notStarted", -1, "tasks.underWay", 1, "measures.done", 1));
    }

    @Test
    @Order(5)
    void thePrincipalSignsAndTheOfficeReturnsIt(Guest guest) {
        sign(guest);
        changes(guest, Map.of("tasks.underWay", -1, "tasks.selfReported", 1));
        firstReview(guest);
        changes(guest, Map.of());
        guest.signOut().signIn("office2").open(TASK + "/return");
        fill(guest, "reworkDemand", "抽查20户有3户联系电话不通，请逐户回访更正后重报。");
        guest.page().locator("[name=measures][value='10.4.1']").check();
        send(guest);
        assertThat(guest.main().innerText()).contains("正在推进").contains("抽查20户有3户联系电话不通");
        changes(guest, Map.of("tasks.underWay", 1, "tasks.selfReported", -1, "measures.done", -1));
    }

    @Test
    @Order(6)
    void theUnitPutsItRightAndAppliesAgain(Guest guest) {
        guest.signIn("unit").open(TASK + "/application");
        assertThat(guest.main().innerText()).contains("10.4.1");
        report(guest, "逐户回访674户，更正联系电话3个，重新公示。");
        apply(guest);
        guest.signOut();
        sign(guest);
        firstReview(guest);
        guest.signOut().signIn("office2").open(TASK + "/verification");
        choose(guest, "way", "ON_SITE");
        fill(guest, "inspector1", "整改办督查组组长");
        fill(guest, "inspector2", "区委巡察办干部");
        fill(guest, "words", "随机回访30户，联系人均能对应，台账属实。");
        send(guest);
        assertThat(guest.main().innerText()).contains("已复核");
        changes(
                guest,
                Map.of(
                        "tasks.underWay",
                        -1,
                        "tasks.selfReported",
                        1,
                        "tasks.verified",
                        1,
                        "measures.done",
                        1,
                        "measures.verified",
                        1));
    }

    @Test
    @Order(7)
    void whoVerifiedCannotDecideAndTheLeaderClosesItByNumber(Guest guest) {
        guest.signIn("leader").open(TASK + "/decision");
        guest.page()
                .locator("[name=meeting]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        fill(guest, "words", "领导小组审定，同意销号，半年内回访一次。");
        send(guest);
        assertThat(guest.main().innerText()).contains("已销号").contains("整改销〔2020〕");
        changes(guest, Map.of("tasks.closed", 1, "measures.closed", 1));
        String listed = guest.open("/rounds/1/tasks?list=FEEDBACK&standing=CLOSED")
                .main()
                .getAttribute("data-total");
        assertThat(listed).isEqualTo(String.valueOf(last.counts().get("tasks.closed")));
    }

    @Test
    @Order(8)
    void theSupervisorLooksAtItAgainAndTheCourseReadsLikeAStory(Guest guest) {
        guest.signIn("supervisor").open(TASK + "/follow-up");
        fill(guest, "finding", "电话回访15户，服务台账持续更新，未见反弹。");
        choose(guest, "result", "CONFIRMED");
        send(guest);
        guest.open(TASK + "/course");
        String told = guest.main().innerText();
        assertThat(told).contains("第 2 次申请").contains("第 1 次申请").contains("抽查20户有3户联系电话不通");
        assertThat(told.indexOf("已审阅销号申请")).isPositive();
        assertThat(guest.open(TASK).main().innerText()).contains("服务台账持续更新");
        changes(guest, Map.of());
    }

    private static void report(Guest guest, String words) {
        guest.open(TASK + "/entries?measure=10.4.1");
        fill(guest, "words", words);
        guest.field("该措施已完成").check();
        attach(guest, "现场底稿.pdf");
        guest.page().locator("input[name=pledged]").check();
        send(guest);
    }

    private static void apply(Guest guest) {
        guest.open(TASK + "/application");
        fill(guest, "words", "措施已办结，四有四见逐条说明，申请销号。");
        for (String point : POINTS) {
            fill(guest, "point." + point, "对照要求逐户落实，名单、电话、签字底稿均在卷，可供核查。");
        }
        send(guest);
    }

    private static void sign(Guest guest) {
        guest.signIn("principal").open(TASK + "/signature");
        guest.page().locator("input[name=pledge]").check();
        send(guest);
        assertThat(guest.main().innerText()).contains("自报完成");
    }

    private static void firstReview(Guest guest) {
        guest.signOut().signIn("lead2").open(TASK + "/first-review");
        fill(guest, "words", "措施与佐证逐一比对无出入，同意报整改办复核。");
        send(guest);
        assertThat(guest.main().innerText()).contains("已初审");
    }

    private static void fill(Guest guest, String name, String value) {
        guest.page().locator("main [name='" + name + "']").fill(value);
    }

    private static void choose(Guest guest, String name, String value) {
        guest.page().locator("main [name='" + name + "']").selectOption(value);
    }

    private static void attach(Guest guest, String name) {
        byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        guest.page().locator("input[type=file]").setInputFiles(new FilePayload(name, "application/pdf", pdf));
    }

    /** Sends the form and comes back to the task. */
    private static void send(Guest guest) {
        guest.page().locator("main form button.primary").first().click();
        guest.page().waitForURL(url -> url.endsWith(TASK), new Page.WaitForURLOptions().setTimeout(20_000));
    }

    /** What the step changed in the figures of the round, and nothing else. */
    private static void changes(Guest guest, Map<String, Integer> expected) {
        Tally now = Tally.of(guest);
        assertThat(now.since(last)).isEqualTo(expected);
        last = now;
    }
}
