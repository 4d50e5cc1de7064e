package org.zhuoluo.intake;

import java.util.List;

/**
 * What a workbook does to a round, part by part: rows created, changed, found as they were; how its phrases of time and its
 * names of units are read; row by row, what becomes of it; what each sheet was taken for; what was passed over; or everything that is wrong, and then it does nothing. Nothing is done either
 * while there are {@code questions}; what it would do with the answers proposed is counted.
 */
public record Outcome(
        List<Part> parts,
        List<RowError> errors,
        List<Question> questions,
        List<ReadTime> times,
        List<RowError> notes,
        List<UnitProposal> units,
        List<RowChange> rows,
        List<Understood> understood) {

    /** Units, the tree of problems and tasks, registers, or entries; {@code name} tells which. */
    public record Part(String name, int created, int changed, int unchanged) {}

    /** Nothing is done: for what is wrong, or for what is asked. */
    static Outcome nothing(Sheets sheets, Draft draft) {
        return new Outcome(
                List.of(),
                RowError.together(draft.errors),
                draft.errors.isEmpty() ? draft.questions : List.of(),
                draft.errors.isEmpty() ? draft.times : List.of(),
                sheets.notes(),
                draft.proposals(),
                sheets.passed().stream().map(RowChange::passed).toList(),
                sheets.understood());
    }

    public boolean isSound() {
        return errors.isEmpty();
    }

    /** Whether it is sound and nothing is left to be asked: only then can it have been applied. */
    public boolean isSettled() {
        return isSound() && questions.isEmpty();
    }

    public int creates() {
        return parts.stream().mapToInt(Part::created).sum();
    }

    public int changes() {
        return parts.stream().mapToInt(Part::changed).sum();
    }

    public int unchanged() {
        return parts.stream().mapToInt(Part::unchanged).sum();
    }
}
