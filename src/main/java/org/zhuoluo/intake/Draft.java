package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.List;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.rectification.Plan;
import org.zhuoluo.rectification.Registers.Register;

/** A workbook read and checked: what it asks for, and everything that is wrong with it. */
final class Draft {

    final List<RowError> errors = new ArrayList<>();
    final List<Question> questions = new ArrayList<>();
    final List<ReadTime> times = new ArrayList<>();
    final List<UnitRow> units = new ArrayList<>();
    final List<Plan.PlannedProblem> problems = new ArrayList<>();
    final List<Plan.PlannedTask> tasks = new ArrayList<>();
    final List<RegisterRow> registers = new ArrayList<>();
    final List<Happening> history = new ArrayList<>();

    /** A unit as the sheet describes it. */
    record UnitRow(
            String name,
            @org.jspecify.annotations.Nullable String shortName,
            @org.jspecify.annotations.Nullable String kind,
            @org.jspecify.annotations.Nullable String parent) {}

    /** An entry to be; {@code dated}: the sheet says when it happened, otherwise it counts from the day it is brought in. */
    record Happening(Statement.Signed said, boolean dated, Cells row) {}

    /** A row of one of the registers. */
    record RegisterRow(Register register, int number, List<@org.jspecify.annotations.Nullable Object> values) {}

    Plan plan() {
        return new Plan(problems, tasks);
    }
}
