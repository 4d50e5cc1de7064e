package org.zhuoluo.overview;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuoluo.rectification.AccountabilityKind;

/**
 * How many rows of the outline and the registers count by the day (facts.md F1, F2, F9–F14, F18, F19), and the
 * position of the newest entry in the log (−1 in an empty one, as {@link org.zhuoluo.ledger.Head#position()}), all in one
 * statement; {@link Registry} lists the same rows on the same conditions.
 */
final class RegisterCounts {

    private static final String COUNTS =
            """
            select 'ASPECT' as of, count(*) as n from aspects where round_id = :round
            union all select 'LOG', coalesce(max(position), -1) from ledger_positions
            union all select 'ITEM', count(*) from items where round_id = :round
            union all select 'MECHANISM', count(*) %s and x.state <> 'DRAFT'
            union all select x.kind, count(*) %s group by x.kind
            union all select x.kind, sum(x.quantity) %s and v.voided_on is null group by x.kind
            union all select x.kind, count(*) %s group by x.kind
            """.formatted(Registry.MECHANISMS, Registry.DOCUMENTS, Registry.ACTIONS, Registry.HELD);

    private final Map<String, Integer> counts = new HashMap<>();

    private RegisterCounts() {}

    static RegisterCounts of(Sight sight, JdbcClient jdbc) {
        RegisterCounts all = new RegisterCounts();
        sight.tasks(jdbc, COUNTS).query(row -> {
            all.counts.put(row.getString("of"), row.getInt("n"));
        });
        return all;
    }

    int of(String kind) {
        return counts.getOrDefault(kind, 0);
    }

    Figures.Accountability accountability() {
        return new Figures.Accountability(
                of(AccountabilityKind.ORGANISATION_CRITICISED),
                of(AccountabilityKind.ADMONITORY_TALK),
                of(AccountabilityKind.CASE_FILED),
                of(AccountabilityKind.SANCTION),
                of(AccountabilityKind.TRANSFERRED_TO_JUSTICE));
    }

    Figures.Meetings meetings() {
        return new Figures.Meetings(
                of("SECRETARY"), of("STANDING_COMMITTEE"), of("LEADING_GROUP"), of("PROGRESS"), of("DISPATCH"));
    }

    private int of(AccountabilityKind kind) {
        return of(kind.name());
    }
}
