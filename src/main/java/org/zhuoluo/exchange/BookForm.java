package org.zhuoluo.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhuoluo.overview.Listed;

/**
 * The forms in which rows go out: the house's own lists, the 19 columns of the one-sheet form, and the forms found in practice
 * (research: task list of environmental inspections, closing annex, county ledger, the three audit lists, weekly row). Their
 * headers are those of the paper, in its order. {@code [group]} opens a group of columns under one heading.
 */
public enum BookForm {
    TASKS(
            Listed.TASKS,
            "序号=RUNNING 任务编号=TASK 问题编号=PROBLEM 清单类别=LIST 方面=ASPECT 项=ITEM 反馈问题=PROBLEM_WORDS 整改任务=WORDS 整改目标=GOAL"
                    + " 整改措施=MEASURES_OF_TASK 区级领导=LEADER 领衔领导=LED_BY 牵头单位=LEAD 责任单位=RESPONSIBLE 配合单位=SUPPORTING"
                    + " 督导单位=SUPERVISING 责任人=PERSON 整改类型=MODE 整改时限=DEADLINE 整改进展=PROGRESS 进展日期=PROGRESS_DAY"
                    + " 完成情况=COMPLETION 长效机制=MECHANISM 佐证材料=EVIDENCE 状态=STANDING 预警=LIGHT 是否销号=CLOSED 销号编号=CLOSING_NUMBER"
                    + " 销号日期=CLOSED_ON"),
    LEDGER_19(
            Listed.TASKS,
            "序号=RUNNING 问题编号=PROBLEM 反馈问题=PROBLEM_WORDS 整改目标=GOAL 整改措施=MEASURES_OF_TASK 牵头单位=LEAD 责任单位=RESPONSIBLE"
                    + " 配合单位=SUPPORTING 督导单位=SUPERVISING 责任领导=LEADER 责任人=PERSON 整改类型=MODE 整改时限=DEADLINE 整改进展=PROGRESS"
                    + " 完成情况=COMPLETION 长效机制=MECHANISM 佐证材料=EVIDENCE 是否销号=CLOSED 备注=NOTHING"),
    TASK_LIST(
            Listed.TASKS,
            "序号=RUNNING 反馈问题=PROBLEM_WORDS 整改任务=WORDS 责任单位=RESPONSIBLE 责任人=PERSON 整改目标=GOAL 整改措施=MEASURES_OF_TASK"
                    + " 整改时限=DEADLINE 配合单位=SUPPORTING 督导单位=SUPERVISING"),
    COMPLETION(Listed.TASKS, "序号=RUNNING 整改任务=WORDS 责任单位=RESPONSIBLE 整改目标=GOAL 整改措施=MEASURES_OF_TASK 完成情况=PROGRESS"),
    COUNTY(Listed.TASKS, "序号=RUNNING 问题内容=PROBLEM_WORDS 整改措施=MEASURES_OF_TASK 整改时限=DEADLINE 责任人=PERSON"),
    AUDIT_PROBLEMS(Listed.TASKS, Audit.PROBLEMS + " 是否已整改完成=COMPLETION"),
    AUDIT_DUTIES(Listed.TASKS, Audit.PROBLEMS + Audit.DUTIES),
    AUDIT_RESULTS(Listed.TASKS, Audit.PROBLEMS + Audit.DUTIES + Audit.RESULTS),
    WEEKLY(
            Listed.TASKS,
            "填报日期=PROGRESS_DAY 整改项编号=TASK 整改目标=GOAL 本周进度=NOTHING 本周具体完成情况=PROGRESS 是否按期=IN_TIME 阻碍/风险=NOTHING"
                    + " 预计完成日期=NOTHING"),
    MEASURES(
            Listed.MEASURES,
            "措施编号=MEASURE 任务编号=TASK 整改任务=WORDS 整改措施=MEASURE_WORDS 完成时限=MEASURE_DUE 牵头单位=LEAD 责任单位=RESPONSIBLE"
                    + " 整改进展=PROGRESS 进展日期=PROGRESS_DAY 是否完成=MEASURE_DONE 任务状态=STANDING"),
    PROBLEMS(
            Listed.PROBLEMS,
            "问题编号=PROBLEM 清单类别=LIST 性质=NATURE 方面=ASPECT 项=ITEM 反馈问题=PROBLEM_WORDS 专题=WORKSTREAMS 专项=CAMPAIGNS"
                    + " 专题研究=STUDIES 重点问题=KEY_PROBLEM 敏感=SENSITIVE 上轮问题=EARLIER 原文编号=SOURCE_NUMBER 牵头单位=LEADS"
                    + " 任务数=TASK_COUNT 状态=STANDING");

    /** The columns of the three audit lists, each of which goes on from the one before. */
    private static final class Audit {
        static final String PROBLEMS =
                "序号=RUNNING 一级单位=LEAD 具体责任单位=RESPONSIBLE 问题来源=LIST 审计报告出具年份=NOTHING [问题类别] 一级标题=ASPECT 二级标题=ITEM"
                        + " 三级标题=NOTHING [] 在审计报告中的序号及表述=SOURCE_NUMBER [整改责任清单] 具体问题表述=PROBLEM_WORDS 问题金额=NOTHING"
                        + " 负责监督管理责任的主管部门=SUPERVISING []";
        static final String DUTIES =
                " [整改目标清单] 整改类型=MODE 法规政策依据=NOTHING 整改要求=GOAL 整改时限=DEADLINE 整改完成标准=NOTHING [细化的整改要求]"
                        + " 细化的整改措施=MEASURES_OF_TASK 对应的完成时间=DUES_OF_MEASURES [责任人] 整改第一责任人=NOTHING 协助整改工作的领导=LEADER"
                        + " 牵头整改部门责任人及联系电话=PERSON 配合整改部门责任人及联系电话=NOTHING 审计部门责任人及联系电话=NOTHING";
        static final String RESULTS =
                " [整改情况] 已采取的整改措施=PROGRESS 项目数=NOTHING 追缴资金=NOTHING 归还原渠道=NOTHING 统筹盘活=NOTHING 加快拨付=NOTHING"
                        + " 退抵税费或补缴补发=NOTHING 调整账表=NOTHING 终止或调整金融业务服务=NOTHING 补办手续等加强管理=NOTHING 其他方式=NOTHING"
                        + " 其他金额=NOTHING 土地森林面积=NOTHING 矿产产能=NOTHING 单位=NOTHING 家庭=NOTHING 人数=NOTHING 住房=NOTHING"
                        + " 追责情形=NOTHING 追责人数=NOTHING 完善制度=MECHANISM 未整改到位问题原因及下一步计划=NOTHING 是否已完成整改=COMPLETION"
                        + " 是否销号=CLOSED";
    }

    /** A column: the heading over its group, empty where it stands alone; its header; what it holds. */
    public record Column(String group, String header, Field field) {}

    private final Listed rows;
    private final List<Column> columns;

    BookForm(Listed rows, String columns) {
        this.rows = rows;
        this.columns = read(columns);
    }

    /** What its rows are. */
    public Listed rows() {
        return rows;
    }

    /** Its columns in their order. */
    public List<Column> columns() {
        return columns;
    }

    /** How it is called in addresses: {@code ledger-19}. */
    public String noun() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The form that an address names. */
    public static Optional<BookForm> named(String noun) {
        return Arrays.stream(values()).filter(form -> form.noun().equals(noun)).findFirst();
    }

    /** The forms for these rows. */
    public static List<BookForm> of(Listed rows) {
        return Arrays.stream(values()).filter(form -> form.rows == rows).toList();
    }

    /** The field by whose value a row is known again, wherever it was sorted to. */
    Field key() {
        Field number = switch (rows) {
            case PROBLEMS -> Field.PROBLEM;
            case MEASURES -> Field.MEASURE;
            case TASKS -> Field.TASK;
        };
        return columns.stream().anyMatch(column -> column.field() == number) ? number : Field.RUNNING;
    }

    /** The header over the key. */
    String keyHeader() {
        return columns.stream()
                .filter(column -> column.field() == key())
                .map(Column::header)
                .findFirst()
                .orElseThrow();
    }

    boolean hasGroups() {
        return columns.stream().anyMatch(column -> !column.group().isEmpty());
    }

    private static List<Column> read(String text) {
        List<Column> columns = new ArrayList<>();
        String group = "";
        for (String word : text.split(" ")) {
            if (word.startsWith("[")) {
                group = word.substring(1, word.length() - 1);
            } else {
                int equals = word.indexOf('=');
                columns.add(new Column(group, word.substring(0, equals), Field.valueOf(word.substring(equals + 1))));
            }
        }
        return List.copyOf(columns);
    }
}
