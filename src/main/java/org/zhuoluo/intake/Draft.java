package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.rectification.Plan;
import org.zhuoluo.rectification.Registers.Register;

/** A workbook read and checked: what it asks for, and everything that is wrong with it. */
final class Draft {

    final List<RowError> errors = new ArrayList<>();
    final List<Question> questions = new ArrayList<>();
    final List<ReadTime> times = new ArrayList<>();
    /** The rows that say what a number is to be: problems, tasks and measures. */
    final Map<String, Cells> places = new HashMap<>();

    /** What the names of units mean; none where the file was not read that far. */
    @Nullable
    UnitNames names;

    final List<UnitRow> units = new ArrayList<>();
    final List<Plan.PlannedProblem> problems = new ArrayList<>();
    final List<Plan.PlannedTask> tasks = new ArrayList<>();
    final List<RegisterRow> registers = new ArrayList<>();
    final List<Happening> history = new ArrayList<>();

    /** A unit as the sheet describes it. */
    record UnitRow(
            Cells row,
            String name,
            @Nullable String shortName,
            @Nullable String kind,
            @Nullable String parent) {}

    /** An entry to be; {@code dated}: the sheet says when it happened, otherwise it counts from the day it is brought in. */
    record Happening(Statement.Signed said, boolean dated, Cells row) {}

    /** A row of one of the registers. */
    record RegisterRow(Register register, int number, List<@Nullable Object> values, Cells row) {}

    UnitNames requireNames() {
        return Objects.requireNonNull(names);
    }

    /** Names that are no full names of units, and what they mean or might mean. */
    List<UnitProposal> proposals() {
        return names == null ? List.of() : names.proposals();
    }

    Plan plan() {
        return new Plan(problems, tasks);
    }
}
