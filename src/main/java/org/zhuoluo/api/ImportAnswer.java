package org.zhuoluo.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.zhuoluo.intake.Outcome;
import org.zhuoluo.intake.Question;
import org.zhuoluo.intake.ReadTime;
import org.zhuoluo.intake.RowChange;
import org.zhuoluo.intake.RowError;
import org.zhuoluo.intake.Understood;

/** What a program is told of a workbook that was looked at or applied. */
record ImportAnswer(
        int creates,
        int changes,
        int unchanged,
        List<Told> errors,
        List<Asked> questions,
        List<ReadTime> deadlines,
        List<Understood> understood,
        List<Row> rows,
        List<Told> warnings,
        List<Named> proposals) {

    /** Something said of a place of the file. */
    record Told(String sheet, int row, String column, String message) {}

    /** Something asked about a place of the file. */
    record Asked(String id, String sheet, int row, String column, String message, String proposal) {}

    /** What becomes of a row of the file; {@code why} where it is passed over. */
    record Row(String sheet, int row, RowChange.What what, String number, String why, List<RowChange.Field> changes) {}

    /** A name in the file and the units it means or may mean. */
    record Named(String words, String unit) {}

    /** The outcome in a language. */
    static ImportAnswer of(Outcome outcome, MessageSource messages, Locale locale) {
        return new ImportAnswer(
                outcome.creates(),
                outcome.changes(),
                outcome.unchanged(),
                outcome.errors().stream()
                        .map(one -> told(one, messages, locale))
                        .toList(),
                outcome.questions().stream()
                        .map(one -> asked(one, messages, locale))
                        .toList(),
                outcome.times(),
                outcome.understood(),
                outcome.rows().stream().map(one -> row(one, messages, locale)).toList(),
                outcome.notes().stream().map(one -> told(one, messages, locale)).toList(),
                outcome.units().stream()
                        .map(one -> new Named(one.words(), one.unit()))
                        .toList());
    }

    private static Told told(RowError error, MessageSource messages, Locale locale) {
        return new Told(error.sheet(), error.row(), error.column(), words(error, messages, locale));
    }

    private static Asked asked(Question question, MessageSource messages, Locale locale) {
        Told told = told(question.about(), messages, locale);
        return new Asked(question.id(), told.sheet(), told.row(), told.column(), told.message(), question.proposal());
    }

    private static Row row(RowChange row, MessageSource messages, Locale locale) {
        String why = row.why().stream().map(one -> words(one, messages, locale)).collect(Collectors.joining("; "));
        return new Row(row.sheet(), row.row(), row.what(), row.number(), why, row.changes());
    }

    private static String words(RowError error, MessageSource messages, Locale locale) {
        String words = messages.getMessage(error.key(), error.arguments().toArray(), locale);
        String also = error.also().stream().map(String::valueOf).collect(Collectors.joining("、"));
        return also.isEmpty() ? words : messages.getMessage("import.also", new Object[] {words, also}, locale);
    }
}
