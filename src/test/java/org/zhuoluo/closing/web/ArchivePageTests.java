package org.zhuoluo.closing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.zhuoluo.HouseTest;
import org.zhuoluo.Statements;
import org.zhuoluo.StillClock;
import org.zhuoluo.closing.Walk;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.rectification.Act;

/** What became of the applications, and the papers that are filed; history reads like what was done here. */
@HouseTest
class ArchivePageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext house;

    private Walk walk;

    @BeforeEach
    void begin() {
        walk = new Walk(house);
    }

    @Test
    void tellsTheCourseOfATaskReturnedOnce() throws Exception {
        String task = walk.signedTask();
        walk.act(task, Act.RETURN, "lead2", Map.of("reworkDemand", "佐证不足，请补充现场照片", "measures", task + ".2"));
        walk.done(task + ".2");
        assertThat(course(task, "unit")).contains("没有办理中的销号申请", "已全部完成或免办").contains("/application\"");
        walk.apply(task);
        assertThat(course(task, "principal")).contains("待区住房和城乡建设局主要负责人审阅", "初审 → ", "/signature\"");
        walk.sign(task, "principal");
        walk.review(task, "lead2");
        walk.verify(task, "office");
        walk.decide(task, "leader", "");
        String page = course(task, "supervisor");
        assertThat(page)
                .contains("申请 2 次，退回 1 次", "在“初审”环节退回", "返工措施：" + task + ".2", "依据会议：2020年7月20日 领导小组会议")
                .doesNotContain("待牵头单位");
        assertThat(page.indexOf("attempt-2"))
                .isLessThan(page.indexOf("attempt-1"))
                .isPositive();
    }

    @Test
    void readsHistoryThatTellsLess() throws Exception {
        assertThat(course("7.1", "office")).contains("申请 1 次，退回 0 次", "区工业和信息化局", "整改销〔2020〕1号", "（补录：整改办经办人）");
        assertThat(course("27.1", "office")).contains("申请 1 次，退回 1 次", "没有办理中的销号申请");
        String bare = walk.begunTask();
        walk.append(
                Statement.of(Subject.of(1, bare), Kind.CLOSED, "历史档案", StillClock.TODAY)
                        .stating(Map.of("history", "true", "person", "王某", "closingNumber", "旧-1")),
                "office");
        assertThat(course(bare, "office")).contains("attempt-1", "王某", "旧-1");
        assertThat(page("/rounds/1/closings?q=旧-1", "office")).contains(bare);
        assertThat(course("53.1", "office")).contains("没有办理中的销号申请", "申请 0 次");
    }

    @Test
    void listsTheClosedTasksInTheOrderOfTheirNumbers() throws Exception {
        String page = page("/rounds/1/closings?q=边改销", "office");
        assertThat(numbers(page)).startsWith("边改销〔2020〕1号", "边改销〔2020〕2号").hasSize(total(page));
        assertThat(page("/rounds/1/closings", "office")).contains("page=1").contains("data-total=\"");
        int whole = total(page("/rounds/1/closings", "leader"));
        long closed = house.getBean(JdbcClient.class)
                .sql("select count(*) from task_standings(1, ?) where standing = 'CLOSED'")
                .param(StillClock.TODAY)
                .query(Long.class)
                .single();
        assertThat(whole).isEqualTo((int) closed);
        assertThat(total(page("/rounds/1/closings", "unit"))).isPositive().isLessThan(whole);
        assertThat(page("/rounds/1/closings?q=没有这个号", "office")).contains("没有符合条件的已销号任务");
        assertThat(total(page("/rounds/1/closings?q=%25", "office"))).isZero();
    }

    @Test
    void narrowsToAUnitAndItsPartsAddUp() throws Exception {
        String page = page("/rounds/1/closings", "supervisor");
        List<String> units = Pattern.compile("<option value=\"(\\d+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        int sum = 0;
        for (String unit : units) {
            sum += total(page("/rounds/1/closings?unit=" + unit, "supervisor"));
        }
        assertThat(sum).isEqualTo(total(page));
        mvc.perform(get("/rounds/1/closings?unit=abc").with(user("office"))).andExpect(status().isBadRequest());
        mvc.perform(get("/rounds/1/closings").with(user("audit"))).andExpect(status().isForbidden());
        mvc.perform(get("/rounds/9/closings").with(user("office"))).andExpect(status().isNotFound());
        assertThat(Statements.of(mvc, get("/rounds/1/closings").with(user("office"))))
                .isLessThanOrEqualTo(10);
    }

    @Test
    void filesThePapersInOrderAndNumbersTheirPieces() throws Exception {
        String task = walk.verifiedTask();
        walk.decide(task, "leader", "");
        String page = page("/rounds/1/tasks/" + task + "/archive", "unit");
        assertThat(page).containsSubsequence("工作方案", "工作专班", "整改台账", "销号申请", "自报完成及真实性承诺");
        assertThat(page).containsSubsequence("初审意见", "复核意见", "销号决定", "整改报告", "长效机制", "</table>");
        assertThat(page).containsPattern("data-label=\"件号\">10<").contains("整改方案.pdf", "政府办经办人");
        assertThat(page("/rounds/1/tasks/7.1/archive", "office")).contains("整改台账", "整改销〔2020〕1号");
        assertThat(page("/rounds/1/tasks/27.2/archive", "office")).contains("卷内尚无文件", "任务尚未销号");
    }

    private String course(String task, String login) throws Exception {
        return page("/rounds/1/tasks/" + task + "/course", login);
    }

    private static List<String> numbers(String page) {
        return Pattern.compile("/course\">([^<]+)<")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static int total(String page) {
        var found = Pattern.compile("data-total=\"(\\d+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private String page(String address, String login) throws Exception {
        return mvc.perform(get(address).locale(Locale.CHINA).with(user(login)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
