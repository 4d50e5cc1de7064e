package org.zhuoluo.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Reading;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.Plan.PlannedTask;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.shared.Plain;

/**
 * Reads the sheet 台账: what happened before the product was there. Each row becomes an entry that counts from the day it
 * states, for the unit it states, in the hand of the person who brings it in.
 */
final class HistoryReader {

    private static final String SEPARATOR = "[;；]";

    private final Draft draft;
    private final Round round;
    private final LocalDate today;
    private final UnitNames units;
    private final Person by;
    private final Map<String, PlannedTask> tasks = new HashMap<>();
    private final Map<String, String> closings;

    /** Tasks the sheet 任务清单 names; one that is wrong there is told there, not again at each of its entries. */
    private final Set<String> listed = new HashSet<>();

    /** {@code closings}: the tasks already closed in the round, by closing number. */
    HistoryReader(Draft draft, Round round, LocalDate today, UnitNames units, Map<String, String> closings, Person by) {
        this.closings = new HashMap<>(closings);
        this.draft = draft;
        this.round = round;
        this.today = today;
        this.units = units;
        this.by = by;
        draft.tasks.forEach(task -> tasks.putIfAbsent(task.number(), task));
    }

    void read(Sheets sheets) {
        sheets.rows("任务清单").forEach(row -> listed.add(Plain.of(row.text("任务编号")).replace(" ", "")));
        sheets.rows("台账").forEach(row -> entry(new Cells(row, draft.errors)));
    }

    private void entry(Cells cells) {
        String number = cells.code("任务编号");
        PlannedTask task = tasks.get(number);
        if (task == null && !number.isEmpty() && !listed.contains(number)) {
            cells.wrong("任务编号", "import.task-missing", number);
        }
        boolean dated = !LedgerLines.TODAY.equals(cells.optional("日期"));
        LocalDate day = dated ? cells.day("日期") : today;
        if (day == null) {
            cells.required("日期");
        } else if (day.isAfter(today) || day.isBefore(round.startsOn())) {
            cells.wrong("日期", "import.day-outside-the-round", day.toString());
        }
        String unit = cells.required("填报单位");
        List<Integer> reporting = units.several(cells, "填报单位");
        if (dated && reporting.size() > 1) {
            cells.wrong("填报单位", "import.unit-unknown", unit);
        }
        Kind kind = cells.oneOf("类别", Vocabulary.KINDS);
        String words = cells.required("内容");
        if (task == null) {
            return;
        }
        String subject = subject(cells, task);
        List<Reading> readings = readings(cells, task);
        Map<String, String> facts = facts(cells, kind, subject.equals(number));
        if (kind != null && day != null && !reporting.isEmpty()) {
            Statement said = Statement.of(Subject.of(round.id(), subject), kind, words, day)
                    .with(readings)
                    .stating(facts);
            int unitId = reporting.get(0);
            Author author = new Author(by.login(), by.name(), unitId, written(unit, unitId));
            draft.history.add(new Draft.Happening(said.by(author), dated, cells));
        }
    }

    /** The unit's full name, as the file writes it where it does. */
    private String written(String cell, int unitId) {
        String name = units.name(unitId);
        return Plain.name(cell).equals(Plain.name(name)) ? cell : name;
    }

    private String subject(Cells cells, PlannedTask task) {
        Integer position = cells.whole("措施序号");
        if (position == null) {
            return task.number();
        }
        if (task.measures().stream().noneMatch(measure -> measure.position() == position)) {
            cells.wrong("措施序号", "import.measure-missing", task.number(), position);
            return task.number();
        }
        return task.number() + "." + position;
    }

    private Map<String, String> facts(Cells cells, @Nullable Kind kind, boolean wholeTask) {
        String task = cells.code("任务编号");
        Map<String, String> facts = new HashMap<>(Particulars.of(cells, task, kind));
        if (kind == Kind.CLOSED) {
            String number = cells.required("销号编号");
            if (!number.isEmpty() && !task.equals(closings.computeIfAbsent(number, none -> task))) {
                cells.wrong("销号编号", "import.number-twice", number);
            }
            if (!number.isEmpty()) {
                facts.put(Fact.CLOSING_NUMBER, number);
            }
        }
        boolean done = "措施完成".equals(cells.optional("类别"));
        if (wholeTask && (done || kind == Kind.MEASURE_WAIVED)) {
            cells.wrong("措施序号", "import.cell-missing");
        }
        if (done) {
            facts.put(Fact.RESULT, "DONE");
        }
        return facts;
    }

    private List<Reading> readings(Cells cells, PlannedTask task) {
        String names = cells.optional("指标");
        if (names == null) {
            return List.of();
        }
        String[] indicators = names.split(SEPARATOR);
        String[] values = cells.required("数值").split(SEPARATOR);
        if (indicators.length != values.length) {
            cells.wrong("数值", "import.readings-differ");
            return List.of();
        }
        Set<String> known =
                task.indicators().stream().map(indicator -> indicator.name()).collect(Collectors.toSet());
        List<Reading> readings = new ArrayList<>();
        for (int at = 0; at < indicators.length; at++) {
            String name = indicators[at].strip();
            if (!known.contains(name)) {
                cells.wrong("指标", "import.indicator-missing", name);
            }
            BigDecimal value = cells.number("数值", values[at]);
            if (value != null) {
                readings.add(new Reading(name, value));
            }
        }
        return readings;
    }
}
