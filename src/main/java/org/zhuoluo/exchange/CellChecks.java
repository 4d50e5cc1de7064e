package org.zhuoluo.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.shared.Refusal;

/** Why a changed cell cannot be taken at all, whatever the row; the doors of the house decide about the rest. */
final class CellChecks {

    private CellChecks() {}

    /** The reason, as a key with its arguments; empty where the cell may be taken. */
    static Optional<Refusal> refusal(BookForm form, Field field, String exported, String mine, Person by) {
        if (field.change(form.rows()) == Field.Change.NONE) {
            return why("bring.column-told");
        }
        if (!Exporting.mayChange(field, form, by)) {
            return why("bring.column-office");
        }
        if (BookRow.isCut(exported)) {
            return why("bring.cell-cut");
        }
        if (field == Field.PROGRESS && mine.isEmpty()) {
            return why("bring.progress-cleared");
        }
        if (field.isDay() && !mine.isEmpty() && !isDay(mine)) {
            return why("import.day-unreadable", mine);
        }
        boolean known = field.words().isEmpty() || field.words().contains(mine) || mine.isEmpty();
        return known ? Optional.empty() : why("import.word-unknown", mine, String.join("、", field.words()));
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Optional<Refusal> why(String key, Object... arguments) {
        return Optional.of(new Refusal(key, arguments));
    }
}
