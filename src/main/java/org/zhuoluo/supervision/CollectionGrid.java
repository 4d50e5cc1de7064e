package org.zhuoluo.supervision;

import java.time.LocalDate;
import java.util.List;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.shared.Week;

/**
 * Who reported in which week (填报情况): units in lines, weeks in columns, the oldest first. A unit owes a report in a week
 * when it leads or answers for a task that is open at the end of it.
 */
public record CollectionGrid(Round round, Week running, List<Column> weeks, List<Row> rows) {

    /** What a unit did with a week. */
    public enum State {
        /** Wrote at least one entry that says more than that there is nothing new. */
        REPORTED,
        /** Said that there is no new progress, and nothing else. */
        STANDSTILL,
        /** Wrote nothing. */
        MISSING,
        /** Had no open task. */
        NOTHING_OWED
    }

    /** A week up to its last day, or up to today while it runs; how many units did what with it. */
    public record Column(Week week, LocalDate day, long reported, long standstill, long missing) {

        /** Units that owed a report. */
        public long owing() {
            return reported + standstill + missing;
        }
    }

    /** A unit and its weeks. */
    public record Row(int unit, String name, List<Cell> cells) {

        /** In how many of the weeks it wrote nothing. */
        public long missing() {
            return cells.stream().filter(cell -> cell.state() == State.MISSING).count();
        }

        State last() {
            return cells.get(cells.size() - 1).state();
        }
    }

    /** A unit in a week: its open tasks at the end of it, its entries, and how many of them say that nothing is new. */
    public record Cell(Week week, LocalDate day, int open, int entries, int standstills) {

        public State state() {
            if (open == 0) {
                return State.NOTHING_OWED;
            }
            if (entries == 0) {
                return State.MISSING;
            }
            return entries == standstills ? State.STANDSTILL : State.REPORTED;
        }
    }

    /** The weeks shown end with the running one. */
    public boolean isCurrent() {
        return weeks.get(weeks.size() - 1).week().equals(running);
    }

    /** The units that owe a report for the last of the weeks and wrote nothing. */
    public List<Row> missing() {
        return rows.stream().filter(row -> row.last() == State.MISSING).toList();
    }
}
