package org.zhuoluo.closing;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Turn;
import org.zhuoluo.shared.Invalid;

/**
 * The closing numbers of a round (销号编号). The next one follows the style of those given so far to tasks of the same list,
 * 整改销〔2020〕74号, and begins again with the year; the office may write another. None is ever given twice in a round, a
 * number of a task that was reopened included.
 */
@Component
class NumberBook {

    private static final int LONGEST = 60;
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(〔\\d{4}〕)?(\\d{1,9})(\\D*)");
    private static final Map<ListKind, String> FIRST =
            Map.of(ListKind.FEEDBACK, "整改销", ListKind.DURING_INSPECTION, "边改销", ListKind.SELF_CHECK, "自查销");

    private final JdbcClient jdbc;

    NumberBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number to propose for a task. */
    String next(int round, String task, int year) {
        List<String> given = ofTheSameList(round, task);
        return following(given, FIRST.get(list(round, task)) + "〔" + year + "〕0号", year);
    }

    /**
     * Takes a number for the task, the next free one where none is written. Closings of one round take theirs one after
     * the other; a number used before is refused.
     */
    String take(Turn turn, String written) {
        int round = turn.round().id();
        jdbc.sql("select id from rounds where id = ? for no key update")
                .param(round)
                .query()
                .singleRow();
        String number = written.isEmpty()
                ? next(round, turn.task().number(), turn.today().getYear())
                : written;
        if (number.length() > LONGEST) {
            throw Invalid.field("closingNumber", "invalid.closing-number", LONGEST);
        }
        boolean used = jdbc.sql("""
                        select exists (select from ledger_entries e
                            join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
                            where e.round_id = ? and e.kind = 'CLOSED' and w.facts ->> 'closingNumber' = ?)
                        """).params(round, number).query(Boolean.class).single();
        if (used) {
            throw Invalid.field("closingNumber", "invalid.closing-number-used", number);
        }
        return number;
    }

    /** The number after those given: in the style of the last, one more than the highest in that style and year. */
    static String following(List<String> given, String first, int year) {
        Matcher last = null;
        for (String number : given) {
            Matcher matcher = NUMBERED.matcher(number);
            last = matcher.matches() ? matcher : last;
        }
        if (last == null) {
            return following(List.of(first), first, year);
        }
        String dated = last.group(2) == null ? "" : "〔" + year + "〕";
        String before = last.group(1) + dated;
        String after = last.group(4);
        int highest = 0;
        for (String number : given) {
            Matcher matcher = NUMBERED.matcher(number);
            boolean same = number.startsWith(before) && number.endsWith(after) && matcher.matches();
            if (same && number.equals(before + matcher.group(3) + after)) {
                highest = Math.max(highest, Integer.parseInt(matcher.group(3)));
            }
        }
        return before + (highest + 1) + after;
    }

    private ListKind list(int round, String task) {
        return jdbc.sql("select p.list from tasks t join problems p on p.round_id = t.round_id and p.number = t.problem"
                        + " where t.round_id = ? and t.number = ?")
                .params(round, task)
                .query((row, at) -> ListKind.valueOf(row.getString(1)))
                .single();
    }

    private List<String> ofTheSameList(int round, String task) {
        return jdbc.sql("""
                        select w.facts ->> 'closingNumber' from ledger_entries e
                        join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
                        join tasks t on t.round_id = e.round_id and t.number = e.chain
                        join problems p on p.round_id = t.round_id and p.number = t.problem
                        where e.round_id = :round and e.kind = 'CLOSED' and w.facts ->> 'closingNumber' is not null
                          and p.list = (select q.list from tasks s join problems q on q.round_id = s.round_id and q.number = s.problem
                                        where s.round_id = :round and s.number = :task)
                        order by e.happened_on, e.recorded_at, e.seq
                        """)
                .param("round", round)
                .param("task", task)
                .query(String.class)
                .list();
    }
}
