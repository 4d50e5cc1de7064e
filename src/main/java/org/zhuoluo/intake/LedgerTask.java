package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One task of the one-sheet form, gathered from the rows it goes over: the first row says what is to be done, each further one
 * adds measures. What such a row says for itself stays with its measures: its deadline, its units, its person.
 */
final class LedgerTask {

    /** The deadlines that several rows of the task name, one a line. */
    static final String DEADLINES = "各行时限";

    private static final List<LedgerColumn> JOINED =
            List.of(LedgerColumn.RESPONSIBLE, LedgerColumn.SUPPORTING, LedgerColumn.SUPERVISING);
    private static final Map<LedgerColumn, String> SAME = Map.of(
            LedgerColumn.GOAL, "整改目标",
            LedgerColumn.MODE, "整改类型",
            LedgerColumn.LEAD, "牵头单位",
            LedgerColumn.PERSON, "责任人",
            LedgerColumn.LEADER, "区级领导",
            LedgerColumn.DEADLINE, "整改时限");

    private final String number;
    private final LedgerRow first;
    private final Map<LedgerColumn, Set<String>> units = new LinkedHashMap<>();
    private final Set<String> deadlines = new LinkedHashSet<>();
    private final LedgerLines lines;
    private int measures;

    LedgerTask(String number, LedgerRow first, LedgerLines lines) {
        this.number = number;
        this.first = first;
        this.lines = lines;
        take(first);
    }

    /** Whether a row that goes on with the problem is another task of it, and not a measure of this one. */
    boolean isOther(LedgerRow row) {
        boolean other = Stream.of(LedgerColumn.TASK, LedgerColumn.GOAL, LedgerColumn.LEAD, LedgerColumn.MODE)
                .anyMatch(column -> differs(row, column));
        boolean anew = Points.of(row.own(LedgerColumn.MEASURES)).from() == 1;
        return other || differs(row, LedgerColumn.RESPONSIBLE) && anew;
    }

    private boolean differs(LedgerRow row, LedgerColumn column) {
        return !row.own(column).isEmpty() && !row.own(column).equals(first.text(column));
    }

    /** Takes what a row adds. */
    void take(LedgerRow row) {
        boolean begins = row == first;
        for (LedgerColumn column : JOINED) {
            String text = begins ? row.text(column) : row.own(column);
            units.computeIfAbsent(column, none -> new LinkedHashSet<>()).add(text);
        }
        if (!row.own(LedgerColumn.DEADLINE).isEmpty()) {
            deadlines.add(row.own(LedgerColumn.DEADLINE));
        }
        String planned = begins ? row.text(LedgerColumn.MEASURES) : row.own(LedgerColumn.MEASURES);
        List<String> points = Points.of(planned).texts();
        List<String> dues = Points.of(row.own(LedgerColumn.MEASURE_DUE)).texts();
        for (int at = 0; at < points.size(); at++) {
            String due = dues.size() == points.size() ? dues.get(at) : dues.size() == 1 ? dues.get(0) : "";
            if (due.isEmpty() && !begins && differs(row, LedgerColumn.DEADLINE)) {
                due = row.own(LedgerColumn.DEADLINE);
            }
            lines.measure(row, number, measures + at + 1, points.get(at) + (begins ? "" : ownWords(row)), due);
        }
        if (dues.size() > 1 && dues.size() != points.size()) {
            lines.note(row.told(LedgerColumn.MEASURE_DUE, "import.measure-dues", dues.size(), points.size()));
        }
        lines.progress(row, number, measures, points.size(), begins);
        measures += points.size();
    }

    /** What the row says of who does it, where the task says otherwise. */
    private String ownWords(LedgerRow row) {
        List<String> said = new ArrayList<>();
        for (LedgerColumn column :
                List.of(LedgerColumn.RESPONSIBLE, LedgerColumn.SUPPORTING, LedgerColumn.LEADER, LedgerColumn.PERSON)) {
            if (differs(row, column)) {
                said.add(row.header(column) + "：" + row.own(column).replaceAll("\\s*\\n\\s*", "、"));
            }
        }
        if (said.isEmpty()) {
            return "";
        }
        lines.note(row.told(LedgerColumn.MEASURES, "import.measure-own", number, String.join("；", said)));
        return "（" + String.join("；", said) + "）";
    }

    /** The task as a row of 任务清单. */
    Sheets.Row row(String problem) {
        Map<String, String> cells = new LinkedHashMap<>(Map.of("任务编号", number, "问题编号", problem, "整改任务", words()));
        SAME.forEach((column, name) -> cells.put(name, first.text(column)));
        units.forEach((column, joined) ->
                cells.put(column.printed(), String.join("\n", joined).strip()));
        if (!first.headers().containsKey(LedgerColumn.MODE)) {
            cells.put("整改类型", mode(first.text(LedgerColumn.DEADLINE)));
        }
        if (deadlines.size() > 1) {
            cells.put(DEADLINES, String.join("\n", deadlines));
        }
        return LedgerLines.line(first, cells);
    }

    /** A form without words of its own for the task: what is to be reached is the task. */
    private String words() {
        return Stream.of(LedgerColumn.TASK, LedgerColumn.GOAL, LedgerColumn.PROBLEM)
                .map(first::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A form that does not say how a thing is put right says it by its deadline. */
    private static String mode(String deadline) {
        if (deadline.matches("(?s).*(长期|持续|常态).*")) {
            return "长期坚持";
        }
        return deadline.matches("(?s)\\s*(立行立改|立即整改|立改立行|边查边改|即知即改|立查立改).*") ? "立行立改" : "限期整改";
    }
}
