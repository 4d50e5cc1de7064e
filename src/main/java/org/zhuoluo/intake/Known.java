package org.zhuoluo.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuoluo.ledger.Reading;
import org.zhuoluo.ledger.Statement;

/**
 * The history a round already has, so that the same rows brought in again add nothing: rows and entries are told apart by
 * what they say (about what, which day, which unit, kind, words, readings), and counted.
 */
final class Known {

    private static final String ANY_DAY = "";

    private final Map<String, Integer> entries = new HashMap<>();
    private final Set<String> decidedHere;

    Known(JdbcClient jdbc, int round) {
        decidedHere = Set.copyOf(jdbc.sql("""
                        select distinct e.chain from ledger_entries e
                        join ledger_payloads p on p.round_id = e.round_id and p.entry = e.entry
                        where e.round_id = ? and e.kind = 'APPLIED' and p.facts ->> 'history' is null
                        """).param(round).query(String.class).list());
        jdbc.sql("""
                        select e.subject, e.kind, e.happened_on, e.unit, p.words, p.facts ->> 'result' as result,
                            (select string_agg(r.indicator || '=' || trim_scale(r.value), ';' order by r.indicator collate "C")
                             from ledger_readings r where r.round_id = e.round_id and r.entry = e.entry) as readings
                        from ledger_entries e join ledger_payloads p on p.round_id = e.round_id and p.entry = e.entry
                        where e.round_id = ? and e.kind not in ('CREATED', 'CHANGED', 'REPORT_ISSUED')
                        """).param(round).query(row -> {
            for (String day : new String[] {row.getString("happened_on"), ANY_DAY}) {
                entries.merge(
                        told(
                                row.getString("subject"),
                                row.getString("kind"),
                                day,
                                row.getString("unit"),
                                row.getString("words"),
                                row.getString("result"),
                                row.getString("readings")),
                        1,
                        Integer::sum);
            }
        });
    }

    /** Those that the round does not have yet; where the sheet names no day, one of any day will do. */
    List<Draft.Happening> fresh(List<Draft.Happening> happenings) {
        Map<String, Integer> left = new HashMap<>(entries);
        return happenings.stream()
                .filter(one -> isNew(told(one.said(), one.dated()), left))
                .toList();
    }

    private static boolean isNew(String told, Map<String, Integer> left) {
        int there = left.getOrDefault(told, 0);
        left.put(told, there - 1);
        return there <= 0;
    }

    /**
     * Rows that would decide what is being decided in this house: once closing of a task was applied for here, history may
     * not review, verify, close, return or withdraw it.
     */
    void refuseDeciding(List<Draft.Happening> happenings) {
        for (Draft.Happening one : fresh(happenings)) {
            Statement said = one.said().statement();
            String task = said.subject().chain();
            if (said.kind().turns() && decidedHere.contains(task)) {
                one.row().wrong("类别", "import.decided-here", task, one.row().required("类别"));
            }
        }
    }

    private static String told(Statement.Signed signed, boolean dated) {
        Statement said = signed.statement();
        String readings = said.readings().isEmpty()
                ? null
                : said.readings().stream()
                        .sorted(java.util.Comparator.comparing(Reading::indicator))
                        .map(reading -> reading.indicator() + "=" + trimmed(reading))
                        .collect(Collectors.joining(";"));
        return told(
                said.subject().path(),
                said.kind().name(),
                dated ? said.happenedOn().toString() : ANY_DAY,
                signed.author().unit(),
                said.words(),
                said.facts().get("result"),
                readings);
    }

    private static String trimmed(Reading reading) {
        return reading.value().signum() == 0
                ? "0"
                : reading.value().stripTrailingZeros().toPlainString();
    }

    private static String told(@org.jspecify.annotations.Nullable String... parts) {
        return String.join(
                "\u0001", java.util.Arrays.stream(parts).map(String::valueOf).toList());
    }
}
