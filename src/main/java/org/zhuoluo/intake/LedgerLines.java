package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the rows of the one-sheet form become in the sheets of the workbook, and what is to be said of it. */
final class LedgerLines {

    /** Stands for the day on which the form is brought in: the form does not say when its progress was made. */
    static final String TODAY = "今日";

    private static final String DONE = "已完成";

    /** Words beside 已完成 that speak of something that is not done. */
    private static final Pattern OPEN =
            Pattern.compile("正在|推进中|进行中|办理中|整改中|尚未|未完成|未落实|未到位|没有|拟于|计划|预计|下一步|将于|待|部分|基本|阶段性|\\d%");

    private static final List<LedgerColumn> REMARKS =
            List.of(LedgerColumn.COMPLETION, LedgerColumn.MECHANISM, LedgerColumn.EVIDENCE, LedgerColumn.REMARK);

    private final List<Sheets.Row> problems = new ArrayList<>();
    private final List<Sheets.Row> measures = new ArrayList<>();
    private final List<Sheets.Row> history = new ArrayList<>();
    private final List<RowError> notes = new ArrayList<>();

    List<Sheets.Row> problems() {
        return problems;
    }

    List<Sheets.Row> measures() {
        return measures;
    }

    List<Sheets.Row> history() {
        return history;
    }

    List<RowError> notes() {
        return notes;
    }

    void note(RowError note) {
        notes.add(note);
    }

    void problem(LedgerRow row, String number) {
        Map<String, String> cells = new LinkedHashMap<>(Map.of("问题编号", number, "清单类别", "巡视反馈"));
        cells.put("反馈问题", row.text(LedgerColumn.PROBLEM));
        cells.put("原文编号", row.text(LedgerColumn.SOURCE_NUMBER));
        String aspect = row.text(LedgerColumn.ASPECT);
        String item = row.text(LedgerColumn.ITEM);
        String above = aspect.isEmpty() ? row.aspect() : aspect;
        String below = item.isEmpty() ? row.item() : item;
        // An item hangs on an aspect; without one it is the aspect.
        cells.put("方面", above.isEmpty() ? below : above);
        cells.put("项", above.isEmpty() ? "" : below);
        problems.add(line(row, cells));
    }

    void measure(LedgerRow row, String task, int position, String words, String due) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("任务编号", task);
        cells.put("措施序号", String.valueOf(position));
        cells.put("整改措施", words);
        cells.put("完成时限", due);
        measures.add(line(row, cells));
    }

    /** What the row says of how far it is: point by point where there are as many as measures, and the rest as one entry. */
    void progress(LedgerRow row, String task, int before, int measured, boolean begins) {
        List<String> points = Points.of(own(row, LedgerColumn.PROGRESS, begins)).texts();
        boolean done = row.text(LedgerColumn.COMPLETION).equals(DONE);
        boolean ofMeasures = points.size() == measured;
        for (int at = 0; at < points.size(); at++) {
            boolean open = OPEN.matcher(points.get(at)).find();
            if (done && ofMeasures && open) {
                notes.add(row.told(LedgerColumn.PROGRESS, "import.done-in-doubt", task, at + 1));
            }
            String kind = done && ofMeasures && !open ? "措施完成" : "进展";
            history.add(entry(row, task, ofMeasures ? before + at + 1 : 0, kind, points.get(at)));
        }
        List<String> remarks = new ArrayList<>();
        for (LedgerColumn column : REMARKS) {
            String said = own(row, column, begins);
            if (!said.isEmpty()) {
                remarks.add(row.header(column) + "：" + said);
            }
        }
        if (!remarks.isEmpty()) {
            history.add(entry(row, task, 0, "进展", String.join("；", remarks) + "。"));
        }
        if (own(row, LedgerColumn.CLOSED, begins).matches("是|已销号|√")) {
            notes.add(row.told(LedgerColumn.CLOSED, "import.closing-not-taken", task));
        }
    }

    private static String own(LedgerRow row, LedgerColumn column, boolean begins) {
        return begins ? row.text(column) : row.own(column);
    }

    private static Sheets.Row entry(LedgerRow row, String task, int measure, String kind, String words) {
        Map<String, String> cells = new LinkedHashMap<>(Map.of("任务编号", task, "类别", kind, "内容", words));
        cells.put("日期", TODAY);
        cells.put("填报单位", row.text(LedgerColumn.RESPONSIBLE));
        if (measure > 0) {
            cells.put("措施序号", String.valueOf(measure));
        }
        return line(row, cells);
    }

    /** A row of the workbook that tells its faults by the columns of the form, as the file calls them. */
    static Sheets.Row line(LedgerRow row, Map<String, String> cells) {
        Map<String, String> said = new LinkedHashMap<>(cells);
        said.values().removeIf(String::isEmpty);
        Map<String, String> printed = new LinkedHashMap<>();
        for (LedgerColumn column : LedgerColumn.values()) {
            printed.put(column.printed(), row.header(column));
        }
        printed.put("问题编号", row.header(LedgerColumn.SERIAL));
        printed.put("任务编号", row.header(LedgerColumn.SERIAL));
        printed.put("措施序号", row.header(LedgerColumn.MEASURES));
        printed.put("区级领导", row.header(LedgerColumn.LEADER));
        printed.put("填报单位", row.header(LedgerColumn.RESPONSIBLE));
        printed.put("内容", row.header(LedgerColumn.PROGRESS));
        printed.put("完成时限", row.header(LedgerColumn.DEADLINE));
        boolean tasks = row.headers().containsKey(LedgerColumn.TASK);
        printed.put("整改任务", row.header(tasks ? LedgerColumn.TASK : LedgerColumn.GOAL));
        return new Sheets.Row(row.sheet(), row.number(), said, printed);
    }
}
