package org.zhuoluo.exchange;

import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.intake.Form;
import org.zhuoluo.intake.Particulars;
import org.zhuoluo.intake.Vocabulary;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door through which a whole round leaves as the workbook it came in by (docs/workbook.md): brought in again it changes
 * nothing. Of the ledger it holds what the workbook has words for; corrections, and what only the house can say, stay there.
 */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class RoundBook {

    private static final int WINDOW = 500;
    private static final int SPARE = 200;
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final BookWords words;
    private final Clock clock;

    RoundBook(Rounds rounds, JdbcClient jdbc, JsonMapper json, BookWords words, Clock clock) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.json = json;
        this.words = words;
        this.clock = clock;
    }

    /** Writes the round, as far as the person may see it. */
    public void write(int id, Person by, OutputStream out) {
        Round round = rounds.require(id, by);
        String day = words.day(LocalDate.now(clock));
        try (BookPaper paper = new BookPaper(out)) {
            for (RoundSheet sheet : RoundSheet.values()) {
                List<String> columns = Form.columns(sheet.title());
                List<String> required = Form.required(sheet.title());
                StreamedSheet drawn = paper.sheet(
                        sheet.title(),
                        columns.stream()
                                .map(column -> StreamedColumn.of(
                                        column,
                                        RoundSheet.width(column),
                                        required.contains(column),
                                        Vocabulary.words(sheet.title(), column)))
                                .toList(),
                        words.say("form.printed", round.name(), sheet.title(), day));
                each(sheet, id, by, drawn::add);
                drawn.finish(SPARE);
            }
        }
    }

    /** Hands over the rows of a sheet as its cells tell them, read from the database a window at a time. */
    void each(RoundSheet sheet, int round, Person by, Consumer<List<String>> taker) {
        Scope scope = Scope.of(by);
        boolean ledger = sheet == RoundSheet.ENTRIES;
        JdbcClient.StatementSpec statement = jdbc.sql(sheet.sql())
                .withFetchSize(WINDOW)
                .param("round", round)
                .param("whole", scope.whole())
                .param("mine", scope.unitOrNone());
        if (ledger) {
            statement = statement.param("day", LocalDate.now(clock));
        }
        statement.query((ResultSet row) -> {
            List<String> cells = cells(sheet, row);
            if (ledger) {
                entry(cells).ifPresent(taker);
            } else {
                taker.accept(cells);
            }
        });
    }

    /** The cells of a row; values of columns of closed words as their word, kinds of entries as they are. */
    private static List<String> cells(RoundSheet sheet, ResultSet row) throws SQLException {
        List<String> columns = Form.columns(sheet.title());
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            String text = row.getString(at + 1);
            String word = text == null || sheet == RoundSheet.ENTRIES
                    ? text
                    : Vocabulary.word(sheet.title(), columns.get(at), text).orElse(text);
            cells.add(word == null ? "" : BookRow.cell(word));
        }
        return cells;
    }

    /** An entry as the sheet 台账 words it; none where the workbook has no words for it. */
    private Optional<List<String>> entry(List<String> cells) {
        Kind kind = Kind.valueOf(cells.get(4));
        Map<String, String> facts = json.readValue(cells.get(10), FACTS);
        boolean ofMeasure = !cells.get(1).isEmpty();
        boolean done = kind == Kind.PROGRESS && ofMeasure && "DONE".equals(facts.get("result"));
        Optional<String> word =
                done ? Optional.of("措施完成") : Vocabulary.word(RoundSheet.ENTRIES.title(), "类别", kind.name());
        boolean told = !cells.get(5).isEmpty()
                && (kind != Kind.CLOSED || !cells.get(8).isEmpty())
                && (kind != Kind.MEASURE_WAIVED || ofMeasure)
                && Particulars.suffice(kind, facts);
        return word.filter(any -> told).map(said -> {
            List<String> line = new ArrayList<>(cells);
            line.set(4, said);
            line.set(10, Particulars.told(facts));
            return line;
        });
    }
}
