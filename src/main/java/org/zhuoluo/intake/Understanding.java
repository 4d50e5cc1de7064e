package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.zhuoluo.intake.Understood.Shape;
import org.zhuoluo.shared.Invalid;

/**
 * Makes out what the sheets of a file are, and reads each as what it is. All sheets of the one-sheet form are one ledger, which
 * takes the place of the sheets of the tree: both in one file would say two things of one matter, and are refused.
 */
final class Understanding {

    /** What the one-sheet form says in its own way. */
    private static final List<String> TREE = List.of("问题清单", "任务清单", "整改措施", "台账", "指标");

    private static final List<String> LED = List.of(LedgerColumn.LEAD.printed());

    private final Answers answers;
    private final List<RowError> errors = new ArrayList<>();
    private final List<RowError> notes = new ArrayList<>();
    private final List<RowError> passed = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final Map<String, Layout> layouts = new LinkedHashMap<>();
    private final Map<String, List<Sheets.Row>> sheets = new LinkedHashMap<>();
    private final List<LedgerSheet> ledger = new ArrayList<>();

    private Understanding(Answers answers) {
        this.answers = answers;
    }

    static Sheets of(Grids grids, Answers answers) {
        Understanding file = new Understanding(answers);
        grids.sheets().stream().filter(grid -> !Form.isOfTheHouse(grid.sheet())).forEach(file::take);
        file.refuseUnknown();
        file.ledBySheets();
        file.layouts.values().stream().toList().forEach(file::read);
        file.cells(grids);
        file.together();
        return new Sheets(
                file.sheets,
                file.errors,
                file.notes,
                file.layouts.values().stream().map(Layout::understood).toList(),
                file.passed,
                file.questions);
    }

    private void take(Grid grid) {
        if (grid.lines().isEmpty() && !Form.isSheet(grid.sheet())) {
            return;
        }
        Layout layout = Layout.of(grid, answers.understood().get(grid.sheet()));
        if (grid.isHidden()) {
            List<RowError> where = layout.isAside() ? notes : errors;
            where.add(new RowError(grid.sheet(), 0, "", "import.sheet-hidden", List.of(grid.sheet())));
            return;
        }
        if (layouts.put(grid.sheet(), layout) != null) {
            errors.add(new RowError(grid.sheet(), 0, "", "import.sheet-twice", List.of(grid.sheet())));
        }
    }

    /** What was said of a sheet that the file does not have was said of another file. */
    private void refuseUnknown() {
        for (String sheet : answers.understood().keySet()) {
            if (!layouts.containsKey(sheet)) {
                throw Invalid.field("understood", "invalid.import-sheet", sheet);
            }
        }
    }

    /** Sheets that lack nothing but 牵头单位, one of several: each is that of the unit it is named after. */
    private void ledBySheets() {
        List<Layout> ledgers = layouts.values().stream()
                .filter(layout ->
                        layout.shape() == Shape.LEDGER || layout.near().equals(LED))
                .toList();
        if (ledgers.size() > 1) {
            ledgers.forEach(layout -> layouts.put(layout.grid().sheet(), layout.asLedger()));
        }
    }

    private void read(Layout layout) {
        switch (layout.shape()) {
            case LEDGER -> ledger(layout);
            case WORKBOOK -> house(layout);
            case NONE -> aside(layout);
        }
    }

    private void ledger(Layout layout) {
        Layout settled = LedgerColumns.settle(layout, errors, notes);
        HiddenParts hidden = HiddenParts.of(settled, answers);
        questions.addAll(hidden.questions());
        LedgerSheet sheet = LedgerSheet.read(settled, hidden);
        passed.addAll(sheet.passed());
        notes.addAll(sheet.notes());
        ledger.add(sheet);
        layouts.put(sheet.name(), settled);
    }

    private void house(Layout layout) {
        String name = layout.grid().sheet();
        if (layout.heading() == null) {
            Form.check(name, List.of(), 1, errors, notes);
            return;
        }
        HiddenParts hidden = HiddenParts.of(layout, answers);
        questions.addAll(hidden.questions());
        sheets.put(name, HouseSheet.read(layout, hidden, errors, notes, passed));
    }

    private void aside(Layout layout) {
        String name = layout.grid().sheet();
        if (layout.near().isEmpty()) {
            notes.add(new RowError(name, 0, "", "import.sheet-unknown", List.of(name)));
        } else {
            int row = layout.heading() == null ? 0 : layout.heading().first();
            errors.add(new RowError(name, row, "", "import.ledger-near", List.of(String.join("、", layout.near()))));
        }
    }

    /** What single cells are wrong, or told: only where they are taken. */
    private void cells(Grids grids) {
        grids.errors().forEach(error -> cell(error, errors));
        grids.notes().forEach(note -> cell(note, notes));
    }

    private void cell(RowError said, List<RowError> where) {
        Layout layout = layouts.get(said.sheet());
        if (said.column().isEmpty() || layout == null) {
            if (layout == null || layout.shape() != Shape.NONE) {
                where.add(said);
            }
            return;
        }
        int at = CellReference.convertColStringToIndex(said.column());
        Heading heading = layout.heading();
        boolean taken = layout.shape() != Shape.NONE
                && heading != null
                && said.row() > heading.last()
                && layout.taken().values().stream().anyMatch(head -> head.at() == at);
        if (taken) {
            where.add(new RowError(said.sheet(), said.row(), layout.header(at), said.key(), said.arguments()));
        }
    }

    private void together() {
        List<String> tree = TREE.stream()
                .filter(name -> !sheets.getOrDefault(name, List.of()).isEmpty())
                .toList();
        if (!ledger.isEmpty() && !tree.isEmpty()) {
            String names = ledger.stream().map(LedgerSheet::name).collect(Collectors.joining("、"));
            errors.add(new RowError("", 0, "", "import.forms-mixed", List.of(names, String.join("、", tree))));
        } else if (!ledger.isEmpty()) {
            TREE.forEach(sheets::remove);
            sheets.putAll(OneSheetForm.read(ledger, answers, questions, notes));
        }
        if (sheets.isEmpty() && errors.isEmpty()) {
            errors.add(Layout.nothing(layouts.values()));
        }
    }
}
