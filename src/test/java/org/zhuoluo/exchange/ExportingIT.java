package org.zhuoluo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuoluo.HouseTest;
import org.zhuoluo.intake.Arrival;
import org.zhuoluo.intake.Form;
import org.zhuoluo.intake.Intake;
import org.zhuoluo.intake.Outcome;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Overview;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.shared.Missing;

/** Tables leave the house with exactly the rows a list shows, ready to be edited and printed. */
@HouseTest
class ExportingIT {

    private static final int ROUND = 1;

    @Autowired
    private Exporting exporting;

    @Autowired
    private RoundBook roundBook;

    @Autowired
    private Overview overview;

    @Autowired
    private Intake intake;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(BookForm.class)
    void everyFormHoldsEveryRowReadyToPrint(BookForm form) throws IOException {
        Book book = Book.of(table(form, Map.of(), "office"), form.hasGroups() ? 1 : 0);
        int head = form.hasGroups() ? 2 : 1;
        long rows = exporting.count(ROUND, form, Filter.none(), person("office"));
        assertThat(rows).isPositive();
        assertThat(book.sheet().getLastRowNum() + 1 - head).isEqualTo((int) rows);
        assertThat(book.columns())
                .containsKeys(
                        form.columns().stream().map(BookForm.Column::header).toArray(String[]::new));
        assertThat((int) book.sheet().getPaneInformation().getHorizontalSplitPosition())
                .isEqualTo(head);
        assertThat(book.sheet().getRepeatingRows().getLastRow()).isEqualTo(head - 1);
        assertThat(book.sheet().getPrintSetup().getLandscape()).isTrue();
        assertThat(book.sheet().getPrintSetup().getPaperSizeEnum()).isEqualTo(PaperSize.A3_PAPER);
        assertThat(book.sheet().getHeader().getCenter()).contains("截至2020年10月12日");
        assertThat(book.workbook().getSheetVisibility(book.workbook().getSheetIndex(Form.EXPORTED)))
                .isEqualTo(SheetVisibility.VERY_HIDDEN);
    }

    @Test
    void offersTheWordsOfClosedColumnsAndTheUnits() throws IOException {
        Book book = Book.of(table(BookForm.TASKS, Map.of("standing", "UNDER_WAY"), "office"));
        List<String> formulas = book.sheet().getDataValidations().stream()
                .map(one -> one.getValidationConstraint().getFormula1())
                .toList();
        assertThat(formulas)
                .anyMatch(formula -> formula.contains("立行立改") && formula.contains("长期坚持"))
                .anyMatch(formula -> formula.contains(Form.CHOICES));
        assertThat(BookForm.LEDGER_19.columns()).hasSize(19);
    }

    @Test
    void rowsAreAsHighAsTheirWordsNeedAndWrongChoicesAreTold() throws IOException {
        Book book = Book.of(table(BookForm.TASKS, Map.of(), "office"));
        var row = book.row("任务编号", "7.1");
        int measures = book.get(row, "整改措施").split("\n").length;
        assertThat(row.getHeightInPoints())
                .isGreaterThanOrEqualTo(measures * 15f)
                .isLessThanOrEqualTo(409f);
        assertThat(book.sheet().getDataValidations())
                .allSatisfy(one -> assertThat(one.getErrorBoxText()).contains("下拉列表"));
    }

    @Test
    void holdsExactlyTheRowsOfTheFilteredListInItsOrder() throws IOException {
        Map<String, String> said = Map.of("standing", "UNDER_WAY", "sort", "-deadline");
        List<String> shown = overview.tasks(ROUND, Filter.of(said), person("office")).items().stream()
                .map(row -> row.number())
                .toList();
        Book book = Book.of(table(BookForm.TASKS, said, "office"));
        int column = book.columns().get("任务编号");
        assertThat(shown).isNotEmpty();
        assertThat(book.sheet())
                .filteredOn(row -> row.getRowNum() > 0)
                .extracting(row -> row.getCell(column).getStringCellValue())
                .isEqualTo(shown);
    }

    @Test
    void givesAUnitItsOwnRowsAndNobodyAboveOrBesideThem() throws IOException {
        Person unit = person("unit");
        long own = overview.tasks(ROUND, Filter.none(), unit).total();
        assertThat(Book.of(table(BookForm.TASKS, Map.of(), "unit")).sheet().getLastRowNum())
                .isEqualTo((int) own)
                .isLessThan(91);
        assertThatThrownBy(() -> table(BookForm.TASKS, Map.of(), "system")).isInstanceOf(Missing.class);
    }

    @Test
    void writesTextsThatBeginLikeFormulasAsTexts() throws IOException {
        jdbc.sql("update tasks set person = '=1+1', goal = '-整改' where number = '7.1'")
                .update();
        Book book = Book.of(table(BookForm.TASKS, Map.of(), "office"));
        var row = book.row("任务编号", "7.1");
        assertThat(row.getCell(book.columns().get("责任人")).getStringCellValue()).isEqualTo("'=1+1");
        assertThat(book.get(row, "整改目标")).isEqualTo("-整改");
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        exporting.csv(ROUND, BookForm.TASKS, Filter.none(), person("office"), csv);
        assertThat(csv.toString(StandardCharsets.UTF_8)).startsWith("\uFEFF序号").contains("'=1+1", "'-整改");
    }

    @Test
    void theRoundAsAWorkbookImportsBackUnchanged() {
        Outcome outcome = intake.preview(
                rounds.require(ROUND, person("office")), Arrival.read(whole("office")), person("office"));
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.notes()).isEmpty();
        assertThat(outcome.creates()).isZero();
        assertThat(outcome.changes()).isZero();
        assertThat(outcome.unchanged()).isGreaterThan(2_000);
    }

    @Test
    void theRoundAsAWorkbookMakesTheSameRoundElsewhere() {
        var empty = rounds.open(
                "另一轮",
                rounds.require(ROUND, person("office")).startsOn(),
                rounds.require(ROUND, person("office")).concentratedUntil(),
                false,
                person("office"));
        Outcome outcome = intake.apply(empty, Arrival.read(whole("office")), person("office"));
        assertThat(outcome.errors()).isEmpty();
        assertThat(overview.figures(empty.id(), Filter.none(), person("office")).problems())
                .isEqualTo(
                        overview.figures(ROUND, Filter.none(), person("office")).problems());
    }

    @Test
    void aUnitGetsOfTheRoundWhatItMaySee() throws IOException {
        Book book = Book.of(whole("unit"));
        assertThat(book.workbook().getSheet("任务清单").getLastRowNum()).isEqualTo((int)
                overview.tasks(ROUND, Filter.none(), person("unit")).total());
        assertThat(book.workbook().getSheet("会议").getLastRowNum()).isZero();
    }

    private byte[] whole(String login) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        roundBook.write(ROUND, person(login), out);
        return out.toByteArray();
    }

    private byte[] table(BookForm form, Map<String, String> said, String login) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporting.workbook(ROUND, form, Filter.of(said), person(login), out);
        return out.toByteArray();
    }

    private Person person(String login) {
        return organisation.findPerson(login).orElseThrow();
    }
}
