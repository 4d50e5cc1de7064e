package org.zhuoluo.rectification;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Kind;

/**
 * Who had a hand in one waiting task, as the queue's own query tells it: the kind of each entry that a rule may ask for, the
 * step at which it returned the task, whether it names a meeting, and the account behind it.
 *
 * @param told one line each, said by the query as {@code kind/step/meeting/account}
 * @param applicant the unit that applied last
 */
record Hands(List<Told> told, @Nullable Integer applicant) implements Involvement {

    /** The lines of one task as {@code told}; of requests only those that nobody has answered. */
    static final String TOLD = """
            array(select concat_ws('/', e.kind, coalesce(d.facts ->> 'step', ''), coalesce(d.facts ->> 'meeting', ''), l.login)
                  from ledger_entries e
                  join ledger_payloads d on d.round_id = e.round_id and d.entry = e.entry
                  cross join lateral (values (e.author), (d.facts ->> 'onBehalfOf')) l (login)
                  where l.login is not null and e.round_id = t.round_id and e.chain = t.number and not jsonb_exists(d.facts, 'history')
                    and (e.kind in ('APPLIED', 'SELF_REPORTED', 'FIRST_REVIEWED', 'VERIFIED', 'DECIDED', 'CLOSED', 'RETURNED')
                         or e.kind in ('EXTENSION_ASKED', 'EXTENSION_ENDORSED') and not exists (select from ledger_entries n
                             where n.round_id = e.round_id and n.chain = e.chain and n.seq > e.seq
                               and n.kind in ('EXTENSION_GRANTED', 'EXTENSION_REFUSED'))
                         or e.kind = 'WITHDRAWAL_ASKED' and not exists (select from ledger_entries n
                             where n.round_id = e.round_id and n.chain = e.chain and n.seq > e.seq
                               and n.kind in ('WITHDRAWAL_REFUSED', 'WITHDRAWN')))) as told
            """;

    /** One line of it. */
    record Told(Kind kind, @Nullable Step step, String login) {

        static Told of(String line) {
            String[] parts = line.split("/", 4);
            Kind kind = Kind.valueOf(parts[0]);
            return new Told(kind, Attempt.stepOf(kind, parts[1], !parts[2].isEmpty()), parts[3]);
        }
    }

    static Hands of(String[] lines, @Nullable Integer applicant) {
        return new Hands(Arrays.stream(lines).map(Told::of).toList(), applicant);
    }

    @Override
    public boolean tookPart(Step step, Set<String> logins) {
        return told.stream().anyMatch(one -> one.step() == step && logins.contains(one.login()));
    }

    @Override
    public boolean askedExtension(Set<String> logins) {
        return did(logins, Set.of(Kind.EXTENSION_ASKED, Kind.EXTENSION_ENDORSED));
    }

    @Override
    public boolean askedWithdrawal(Set<String> logins) {
        return did(logins, Set.of(Kind.WITHDRAWAL_ASKED));
    }

    private boolean did(Set<String> logins, Set<Kind> kinds) {
        return told.stream().anyMatch(one -> kinds.contains(one.kind()) && logins.contains(one.login()));
    }
}
