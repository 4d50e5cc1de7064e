package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.shared.Plain;

/**
 * The one-sheet form in practical use (整改台账): a row is a problem with its task, its measures and its progress; a problem may
 * go over several rows, and the form over several sheets. It is taken apart into the sheets of the workbook; the number the
 * form prints for a problem is kept as the source's, the serial becomes the problem's.
 */
final class OneSheetForm {

    /** How the question about serials that begin anew on each sheet is answered. */
    static final String RUN_ON = "连续编号";

    static final String AS_PRINTED = "照原编号";

    private static final String RESTART = "//serials";

    private final LedgerLines lines = new LedgerLines();
    private final Map<String, Matter> matters = new LinkedHashMap<>();
    private @Nullable Matter current;

    private OneSheetForm() {}

    /** A problem: its number, its words, and its tasks so far. */
    private record Matter(String number, String words, List<LedgerTask> tasks) {}

    /** What the form says, sheet by sheet as the workbook has them; what is to be asked is put to {@code questions}. */
    static Map<String, List<Sheets.Row>> read(
            List<LedgerSheet> sheets, Answers answers, List<Question> questions, List<RowError> notes) {
        OneSheetForm form = new OneSheetForm();
        List<List<LedgerRow>> rows =
                sheets.stream().map(sheet -> named(sheet, sheets.size())).toList();
        boolean runOn = restarts(rows) && isToRunOn(rows, answers, questions);
        int last = 0;
        for (List<LedgerRow> of : rows) {
            int offset = runOn ? last : 0;
            form.current = null;
            for (LedgerRow row : of) {
                String serial = Serial.read(row.text(LedgerColumn.SERIAL));
                boolean counted = offset > 0 && serial.matches("\\d{1,4}");
                String number = counted ? String.valueOf(Integer.parseInt(serial) + offset) : serial;
                last = number.matches("\\d{1,5}") ? Math.max(last, Integer.parseInt(number)) : last;
                form.take(row.numbered(number));
            }
        }
        notes.addAll(form.lines.notes());
        sheets.stream()
                .filter(sheet -> !sheet.has(LedgerColumn.MODE))
                .forEach(sheet -> notes.add(
                        new RowError(sheet.name(), 0, LedgerColumn.MODE.printed(), "import.mode-derived", List.of())));
        List<Sheets.Row> tasks = new ArrayList<>();
        form.matters.values().forEach(one -> one.tasks().forEach(task -> tasks.add(task.row(one.number()))));
        return Map.of(
                "问题清单", form.lines.problems(),
                "任务清单", tasks,
                "整改措施", form.lines.measures(),
                "台账", form.lines.history());
    }

    /** A sheet without 牵头单位, one of several, is that of the unit it is named after. */
    private static List<LedgerRow> named(LedgerSheet sheet, int sheets) {
        return sheets > 1 && !sheet.has(LedgerColumn.LEAD)
                ? sheet.rows().stream().map(row -> row.ledBy(sheet.name())).toList()
                : sheet.rows();
    }

    /** Whether one number means different problems on different sheets. */
    private static boolean restarts(List<List<LedgerRow>> sheets) {
        Map<String, String> before = new HashMap<>();
        for (List<LedgerRow> rows : sheets) {
            Map<String, String> here = new HashMap<>();
            rows.forEach(row -> here.putIfAbsent(Serial.read(row.text(LedgerColumn.SERIAL)), words(row)));
            boolean other = here.entrySet().stream()
                    .anyMatch(one -> !one.getKey().isEmpty()
                            && !before.getOrDefault(one.getKey(), one.getValue())
                                    .equals(one.getValue()));
            if (other) {
                return true;
            }
            before.putAll(here);
        }
        return false;
    }

    private static boolean isToRunOn(List<List<LedgerRow>> rows, Answers answers, List<Question> questions) {
        String answer = answers.to(RESTART, RUN_ON);
        if (!answer.equals(RUN_ON) && !answer.equals(AS_PRINTED)) {
            rows.stream()
                    .skip(1)
                    .flatMap(List::stream)
                    .findFirst()
                    .ifPresent(row -> questions.add(
                            new Question(RESTART, row.told(LedgerColumn.SERIAL, "import.serials-restart"), RUN_ON)));
        }
        return !answer.equals(AS_PRINTED);
    }

    private void take(LedgerRow row) {
        String number = row.text(LedgerColumn.SERIAL);
        if (current != null && goesOn(row, number, current)) {
            add(row, current);
            return;
        }
        Matter known = matters.get(number);
        if (known != null && !known.words().isEmpty() && known.words().equals(words(row))) {
            current = known;
            lines.note(row.told(LedgerColumn.SERIAL, "import.row-joins", number));
            add(row, known);
            return;
        }
        lines.problem(row, number);
        current = new Matter(number, words(row), new ArrayList<>());
        if (number.matches(TreeReader.PROBLEM) && matters.putIfAbsent(number, current) == null) {
            current.tasks().add(new LedgerTask(number + ".1", row, lines));
        }
    }

    /** Whether the row says more of the problem above: neither its number nor its words are others. */
    private boolean goesOn(LedgerRow row, String number, Matter above) {
        boolean sameNumber = number.isEmpty() || number.equals(above.number());
        boolean sameWords = words(row).isEmpty() || words(row).equals(above.words());
        boolean merged = row.own(LedgerColumn.PROBLEM).isEmpty() && !words(row).isEmpty();
        if (!sameNumber && sameWords && merged) {
            lines.note(row.told(LedgerColumn.SERIAL, "import.serial-within", number, above.number()));
            return true;
        }
        boolean blank = row.text(LedgerColumn.SERIAL).isEmpty() && words(row).isEmpty();
        if (blank) {
            lines.note(row.told(LedgerColumn.SERIAL, "import.row-continues", above.number()));
        }
        return sameNumber && sameWords;
    }

    private void add(LedgerRow row, Matter matter) {
        if (matter.tasks().isEmpty()) {
            return;
        }
        LedgerTask last = matter.tasks().get(matter.tasks().size() - 1);
        if (last.isOther(row)) {
            String task = matter.number() + "." + (matter.tasks().size() + 1);
            matter.tasks().add(new LedgerTask(task, row, lines));
        } else {
            last.take(row);
        }
    }

    private static String words(LedgerRow row) {
        return Plain.name(row.text(LedgerColumn.PROBLEM));
    }
}
