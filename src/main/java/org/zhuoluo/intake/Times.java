package org.zhuoluo.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.phrase.Doubt;
import org.zhuoluo.phrase.Frame;
import org.zhuoluo.phrase.Reading;
import org.zhuoluo.phrase.TimePhrase;
import org.zhuoluo.rectification.Deadline;
import org.zhuoluo.rectification.DeadlinePhrase;
import org.zhuoluo.rectification.Mode;
import org.zhuoluo.rectification.TimeDoubt;

/**
 * Reads by when the rows of a workbook want things done. What is in doubt is asked; until it is answered the day proposed
 * stands in, so that all else can be counted. What the round has already under the same words stays as it is.
 */
final class Times {

    private final Frame frame;
    private final Answers answers;
    private final Map<String, Deadline> known;
    private final Map<Deadline, Integer> read = new LinkedHashMap<>();
    private final List<Question> questions = new ArrayList<>();

    /** {@code known}: what the round has, by the numbers of tasks and measures. */
    Times(Frame frame, Answers answers, Map<String, Deadline> known) {
        this.frame = frame;
        this.answers = answers;
        this.known = known;
    }

    /** By when, and how it is to be rectified: an answer may say that the other of the two is meant. */
    record Due(Deadline deadline, @Nullable Mode mode) {}

    /** What was asked and is not answered yet. */
    List<Question> questions() {
        return questions;
    }

    /** Every phrase that leaves no question, once, with its day. */
    List<ReadTime> read() {
        return read.entrySet().stream()
                .map(one -> new ReadTime(one.getKey().phrase(), one.getKey().day(), one.getValue()))
                .toList();
    }

    /** The deadline of a task or measure; none where the cell is empty, or cannot be read, which is told. */
    @Nullable
    Due due(Cells cells, String column, String number, @Nullable Mode mode) {
        String phrase = cells.optional(column);
        if (phrase == null) {
            return null;
        }
        Deadline before = known.get(number);
        if (before != null && before.phrase().equals(phrase)) {
            return new Due(before, mode);
        }
        Reading reading = DeadlinePhrase.read(phrase, mode, frame);
        if (reading.doubt() == Doubt.UNREADABLE) {
            cells.wrong(
                    column,
                    TimeDoubt.key(reading),
                    TimeDoubt.arguments(reading, frame).toArray());
            return null;
        }
        if (!reading.isCertain()) {
            return asked(cells, column, reading, mode);
        }
        return taken(new Due(new Deadline(phrase, reading.day()), mode));
    }

    /**
     * The deadline of a task that several rows of the one-sheet form name: that of its first row. Where a later row names a
     * later day, it is asked which of them is the task's.
     */
    @Nullable
    Due dueOfRows(Cells cells, String number, @Nullable Mode mode) {
        Due first = due(cells, "整改时限", number, mode);
        String all = cells.optional(LedgerTask.DEADLINES);
        Deadline before = known.get(number);
        if (first == null || all == null) {
            return first;
        }
        Deadline last = first.deadline();
        for (String phrase : all.split("\n")) {
            Reading reading = DeadlinePhrase.read(phrase, mode, frame);
            LocalDate day = reading.isCertain() ? reading.day() : reading.proposal();
            if (before != null && before.phrase().equals(phrase)) {
                return new Due(before, mode);
            }
            if (day != null && last.day() != null && day.isAfter(last.day())) {
                last = new Deadline(phrase, day);
            }
        }
        return last.equals(first.deadline()) ? first : askedOfRows(cells, first, last);
    }

    private Due askedOfRows(Cells cells, Due first, Deadline last) {
        String id = cells.id("整改时限") + "/rows";
        String proposal = String.valueOf(last.day());
        String answer = answers.to(id, proposal);
        Optional<LocalDate> day = TimePhrase.day(answer);
        if (day.isPresent()) {
            boolean firstDay = day.get().equals(first.deadline().day());
            boolean lastDay = day.get().equals(last.day());
            String words = firstDay ? first.deadline().phrase() : lastDay ? last.phrase() : answer;
            return new Due(new Deadline(words, day.get()), first.mode());
        }
        questions.add(new Question(
                id, cells.told("整改时限", "import.rows-deadlines", first.deadline().phrase(), last.phrase()), proposal));
        return new Due(last, first.mode());
    }

    private Due asked(Cells cells, String column, Reading reading, @Nullable Mode mode) {
        String id = cells.id(column);
        String proposal = reading.proposal() == null ? "" : reading.proposal().toString();
        String answer = answers.to(id, proposal);
        Optional<Due> answered = answer.isEmpty() ? Optional.empty() : answered(reading.words(), answer, mode);
        if (answered.isPresent()) {
            return taken(answered.get());
        }
        RowError about = answer.isEmpty()
                ? cells.told(
                        column,
                        TimeDoubt.key(reading),
                        TimeDoubt.arguments(reading, frame).toArray())
                : cells.told(column, "import.answer-unreadable", reading.words(), answer);
        questions.add(new Question(id, about, proposal));
        return new Due(new Deadline(reading.words(), reading.proposal()), mode);
    }

    private Due taken(Due due) {
        read.merge(due.deadline(), 1, Integer::sum);
        return due;
    }

    /** A day as it stands, a phrase that leaves no doubt, or the mode that is meant. */
    private Optional<Due> answered(String words, String answer, @Nullable Mode mode) {
        Optional<LocalDate> day = TimePhrase.day(answer);
        if (day.isPresent()) {
            return day.map(meant -> new Due(new Deadline(words, meant), mode));
        }
        Reading meant = TimePhrase.read(answer, frame);
        if (!meant.isCertain()) {
            return Optional.empty();
        }
        Mode said = meant.immediate() ? Mode.IMMEDIATE : meant.day() == null ? Mode.CONTINUOUS : mode;
        return Optional.of(new Due(new Deadline(words, meant.day()), mode == null ? null : said));
    }
}
