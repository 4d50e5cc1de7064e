package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhuoluo.shared.Plain;

/**
 * The one-sheet form in practical use (整改台账, 19 columns): each row is a problem with one task, its measures and its
 * progress written as “1.…；2.…” into one cell each. It is taken apart into the sheets of the workbook; the number the form
 * prints for a problem is kept as the source's, the running number becomes the problem's.
 */
final class OneSheetForm {

    /** Stands for the day on which the form is brought in: the form does not say when its progress was made. */
    static final String TODAY = "今日";

    private static final List<String> MARKS = List.of("反馈问题", "整改措施", "牵头单位", "责任单位", "整改时限", "整改进展");
    private static final List<String> SAME = List.of("整改目标", "整改类型", "牵头单位", "责任单位", "配合单位", "督导单位", "责任人", "整改时限");
    private static final List<String> REMARKS = List.of("长效机制", "佐证材料", "备注");
    private static final Map<String, String> PRINTED = Map.of(
            "问题编号", "序号", "任务编号", "序号", "整改任务", "整改目标", "措施序号", "整改措施", "区级领导", "责任领导", "填报单位", "责任单位", "内容", "整改进展");
    private static final Pattern POINT = Pattern.compile("(?:^|[；;。\\n])\\s*(\\d{1,2})\\s*[.．、）)]\\s*");

    private final List<Sheets.Row> problems = new ArrayList<>();
    private final List<Sheets.Row> tasks = new ArrayList<>();
    private final List<Sheets.Row> measures = new ArrayList<>();
    private final List<Sheets.Row> history = new ArrayList<>();
    private final List<RowError> notes;
    private final Set<String> numbers = new HashSet<>();

    private OneSheetForm(List<RowError> notes) {
        this.notes = new ArrayList<>(notes);
    }

    static boolean isOne(List<String> header) {
        return header.containsAll(MARKS) && !header.contains("任务编号");
    }

    static Sheets read(Sheets.Table table, List<RowError> errors, List<RowError> notes) {
        OneSheetForm form = new OneSheetForm(notes);
        table.rows().forEach(form::take);
        return new Sheets(
                Map.of("问题清单", form.problems, "任务清单", form.tasks, "整改措施", form.measures, "台账", form.history),
                errors,
                form.notes);
    }

    private void take(Sheets.Row row) {
        String problem = Plain.of(row.text("序号")).replaceAll("\\.0+$", "");
        String task = problem + ".1";
        problems.add(
                line(row, Map.of("问题编号", problem, "清单类别", "巡视反馈", "反馈问题", row.text("反馈问题"), "原文编号", row.text("问题编号"))));
        if (!problem.matches(TreeReader.PROBLEM) || !numbers.add(problem)) {
            return;
        }
        Map<String, String> planned = new LinkedHashMap<>(Map.of("任务编号", task, "问题编号", problem, "整改任务", words(row)));
        SAME.forEach(column -> planned.put(column, row.text(column)));
        planned.put("区级领导", row.text("责任领导"));
        tasks.add(line(row, planned));
        List<String> points = points(row.text("整改措施"));
        for (int at = 0; at < points.size(); at++) {
            measures.add(line(row, Map.of("任务编号", task, "措施序号", String.valueOf(at + 1), "整改措施", points.get(at))));
        }
        progress(row, task, points.size());
        if (row.text("是否销号").equals("是")) {
            notes.add(new RowError(row.sheet(), row.number(), "是否销号", "import.closing-not-taken", List.of(task)));
        }
    }

    /** The form has no words of its own for the task: what is to be reached is the task. */
    private static String words(Sheets.Row row) {
        String goal = row.text("整改目标");
        return goal.isEmpty() ? row.text("反馈问题") : goal;
    }

    private void progress(Sheets.Row row, String task, int measured) {
        List<String> points = points(row.text("整改进展"));
        boolean done = row.text("完成情况").equals("已完成");
        for (int at = 0; at < points.size(); at++) {
            boolean ofMeasure = points.size() == measured;
            history.add(entry(row, task, ofMeasure ? at + 1 : 0, done && ofMeasure ? "措施完成" : "进展", points.get(at)));
        }
        List<String> remarks = new ArrayList<>();
        if (!row.text("完成情况").isEmpty()) {
            remarks.add("完成情况：" + row.text("完成情况"));
        }
        REMARKS.stream()
                .filter(column -> !row.text(column).isEmpty())
                .forEach(column -> remarks.add(column + "：" + row.text(column)));
        if (!remarks.isEmpty()) {
            history.add(entry(row, task, 0, "进展", String.join("；", remarks) + "。"));
        }
    }

    private static Sheets.Row entry(Sheets.Row row, String task, int measure, String kind, String words) {
        Map<String, String> cells = new LinkedHashMap<>(Map.of("任务编号", task, "类别", kind, "内容", words));
        cells.put("日期", TODAY);
        cells.put("填报单位", row.text("责任单位").split("[、;；,，\\n]")[0].strip());
        if (measure > 0) {
            cells.put("措施序号", String.valueOf(measure));
        }
        return line(row, cells);
    }

    /** “1.…；2.…” as its points; a text without numbers is one point. */
    static List<String> points(String cell) {
        List<String> points = new ArrayList<>();
        Matcher matcher = POINT.matcher(cell);
        int from = -1;
        while (matcher.find()) {
            if (from >= 0) {
                points.add(ended(cell.substring(from, matcher.start())));
            }
            from = matcher.end();
        }
        String rest = ended(cell.substring(Math.max(from, 0)));
        if (!rest.isEmpty()) {
            points.add(rest);
        }
        return points;
    }

    private static String ended(String point) {
        return point.strip().replaceAll("[；;]$", "");
    }

    private static Sheets.Row line(Sheets.Row row, Map<String, String> cells) {
        Map<String, String> said = new LinkedHashMap<>(cells);
        said.values().removeIf(String::isEmpty);
        return new Sheets.Row(row.sheet(), row.number(), said, PRINTED);
    }
}
