package org.zhuoluo.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.exchange.Changes.CellChange;
import org.zhuoluo.exchange.Changes.RowChange;
import org.zhuoluo.overview.Listed;

/** Names whoever said last what now stands in the way of a file: of a plan who changed it, of progress who reported. */
@Component
class LastSaid {

    private final JdbcClient jdbc;

    LastSaid(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Said(String chain, String subject, boolean report, String who, Instant when) {}

    /** The rows with names at their conflicts. */
    List<RowChange> tell(int round, Listed rows, List<RowChange> changes) {
        List<String> chains = changes.stream()
                .filter(RowChange::isInConflict)
                .map(RowChange::chain)
                .distinct()
                .toList();
        if (chains.isEmpty()) {
            return changes;
        }
        Map<String, List<Said>> said = said(round, chains);
        return changes.stream()
                .map(row -> row.isInConflict() ? told(row, rows, said.getOrDefault(row.chain(), List.of())) : row)
                .toList();
    }

    private static RowChange told(RowChange row, Listed rows, List<Said> said) {
        List<CellChange> cells = new ArrayList<>();
        for (CellChange cell : row.cells()) {
            Optional<Said> last = said.stream()
                    .filter(one -> one.report() == cell.reports())
                    .filter(one -> !cell.reports()
                            || rows != Listed.MEASURES
                            || one.subject().equals(row.number()))
                    .findFirst();
            cells.add(cell.conflict() && last.isPresent() ? named(cell, last.get()) : cell);
        }
        return new RowChange(row.sheet(), row.line(), row.key(), row.number(), row.chain(), row.version(), cells);
    }

    private static CellChange named(CellChange cell, Said last) {
        return new CellChange(
                cell.field(),
                cell.header(),
                cell.exported(),
                cell.theirs(),
                cell.mine(),
                true,
                cell.reports(),
                last.who(),
                last.when());
    }

    /** Who changed plans and reported in these chains, the last of each first. */
    private Map<String, List<Said>> said(int round, List<String> chains) {
        return jdbc
                .sql("""
                        select distinct on (e.chain, e.subject, e.kind in ('PROGRESS', 'CORRECTION')) e.chain, e.subject,
                            e.kind in ('PROGRESS', 'CORRECTION') as report, concat_ws(' ', e.unit, e.author_name) as who, e.recorded_at, e.seq
                        from ledger_entries e
                        where e.round_id = :round and e.chain = any (:chains) and e.kind in ('CHANGED', 'CREATED', 'PROGRESS', 'CORRECTION')
                        order by e.chain, e.subject, e.kind in ('PROGRESS', 'CORRECTION'), e.seq desc
                        """)
                .param("round", round)
                .param("chains", chains.toArray(String[]::new))
                .query((row, at) -> Map.entry(
                        row.getInt("seq"),
                        new Said(
                                row.getString("chain"),
                                row.getString("subject"),
                                row.getBoolean("report"),
                                row.getString("who"),
                                row.getTimestamp("recorded_at").toInstant())))
                .list()
                .stream()
                .sorted(Map.Entry.<Integer, Said>comparingByKey().reversed())
                .map(Map.Entry::getValue)
                .collect(Collectors.groupingBy(Said::chain));
    }
}
