package org.zhuoluo.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.intake.Form;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.organisation.Unit;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Overview;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.Scope;
import org.zhuoluo.shared.Harmless;
import org.zhuoluo.shared.Refusal;

/**
 * The door through which lists leave the house as tables: exactly the rows a list shows to this person, in its order, in the
 * form chosen. A workbook carries on a very hidden sheet what was exported, so that it can be edited and brought back
 * ({@link Bringing}). What is written is one picture of the house, however long the writing takes.
 */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Exporting {

    /** Most rows of one table; as many as are read when it comes back. */
    static final int MOST_ROWS = 20_000;

    private final Rounds rounds;
    private final Overview overview;
    private final Organisation organisation;
    private final BookRows rows;
    private final BookWords words;
    private final Clock clock;

    Exporting(
            Rounds rounds, Overview overview, Organisation organisation, BookRows rows, BookWords words, Clock clock) {
        this.rounds = rounds;
        this.overview = overview;
        this.organisation = organisation;
        this.rows = rows;
        this.words = words;
        this.clock = clock;
    }

    /** How many rows the filter leaves this person. */
    public long count(int round, BookForm form, Filter filter, Person by) {
        return numbers(round, form, filter, by).size();
    }

    /** Writes the rows as a workbook; refused (refusal.export-too-many) where they are too many for one. */
    public void workbook(int id, BookForm form, Filter filter, Person by, OutputStream out) {
        Round round = rounds.require(id, by);
        List<String> numbers = numbers(id, form, filter, by);
        LocalDate day = day(filter);
        List<String> units =
                organisation.unitsOf(round.regionId()).stream().map(Unit::name).toList();
        List<StreamedColumn> columns = form.columns().stream()
                .map(column -> StreamedColumn.of(column, mayChange(column.field(), form, by), units.size()))
                .toList();
        String title = words.say("form.printed", round.name(), words.form(form), words.day(day));
        try (BookPaper paper = new BookPaper(out)) {
            StreamedSheet sheet = paper.sheet(words.form(form), columns, title);
            rows.each(form.rows(), id, day, numbers, Scope.of(by), row -> sheet.add(cells(form, row)));
            sheet.finish(0);
            if (columns.stream().anyMatch(column -> column.choice().contains(Form.CHOICES))) {
                paper.choices(units);
            }
            paper.plain(Form.EXPORTED, lines -> {
                BookState.head(id, form, day, clock.instant(), by.login()).forEach(lines);
                rows.each(form.rows(), id, day, numbers, Scope.of(by), row -> lines.accept(BookState.line(form, row)));
            });
        }
    }

    /** Writes the rows as comma-separated text that Excel and WPS read as UTF-8; it is to be read, not to be brought back. */
    public void csv(int id, BookForm form, Filter filter, Person by, OutputStream out) {
        rounds.require(id, by);
        List<String> numbers = numbers(id, form, filter, by);
        try {
            OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\uFEFF');
            CSVPrinter printer = new CSVPrinter(writer, CSVFormat.EXCEL);
            printer.printRecord(
                    form.columns().stream().map(BookForm.Column::header).toList());
            rows.each(form.rows(), id, day(filter), numbers, Scope.of(by), row -> print(printer, cells(form, row)));
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(CSVPrinter printer, List<String> cells) {
        try {
            printer.printRecord(cells.stream().map(Harmless::out).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> numbers(int round, BookForm form, Filter filter, Person by) {
        List<String> numbers = overview.numbers(form.rows(), MOST_ROWS, round, filter, by);
        if (numbers.size() > MOST_ROWS) {
            throw new Refusal("refusal.export-too-many", MOST_ROWS);
        }
        return numbers;
    }

    private LocalDate day(Filter filter) {
        return filter.asOf() == null ? LocalDate.now(clock) : filter.asOf();
    }

    private static List<String> cells(BookForm form, BookRow row) {
        return form.columns().stream().map(column -> row.text(column.field())).toList();
    }

    /** Whether the column is one this person may bring back changed; which rows, the house decides when they come. */
    static boolean mayChange(Field field, BookForm form, Person by) {
        return switch (field.change(form.rows())) {
            case PLAN -> by.is(Role.OFFICE);
            case LEDGER -> by.is(Role.OFFICE) || by.is(Role.UNIT_STAFF) || by.is(Role.PRINCIPAL);
            case NONE -> false;
        };
    }
}
