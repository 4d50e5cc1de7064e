package org.zhuoluo.exchange;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;

/** Where somebody takes tables out of the demo round and brings them back; with tasks that are under way, of one unit or any. */
class Desk {

    static final int ROUND = 1;

    private final Exporting exporting;
    private final Bringing bringing;
    private final Organisation organisation;
    private final JdbcClient jdbc;

    Desk(Exporting exporting, Bringing bringing, Organisation organisation, JdbcClient jdbc) {
        this.exporting = exporting;
        this.bringing = bringing;
        this.organisation = organisation;
        this.jdbc = jdbc;
    }

    Person person(String login) {
        return organisation.findPerson(login).orElseThrow();
    }

    byte[] out(BookForm form, String login) {
        return out(form, Map.of(), login);
    }

    byte[] out(BookForm form, Map<String, String> said, String login) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporting.workbook(ROUND, form, Filter.of(said), person(login), out);
        return out.toByteArray();
    }

    Changes preview(byte[] file, String login) {
        return bringing.preview(ROUND, BookFile.read(file, ROUND), person(login));
    }

    /** Looks at the file and applies it at once. */
    Bringing.Result apply(byte[] file, Map<String, Boolean> chosen, String login) {
        return apply(file, preview(file, login).digest(), chosen, login);
    }

    Bringing.Result apply(byte[] file, String digest, Map<String, Boolean> chosen, String login) {
        int pledge = bringing.pledge().version();
        return bringing.apply(ROUND, BookFile.read(file, ROUND), digest, chosen, pledge, person(login));
    }

    /** Tasks under way in which the person's unit is responsible; of several measures each. */
    List<String> underWay(String login) {
        return jdbc.sql("""
                        select s.number from task_standings(1, date '2020-10-12') s
                        join task_parts p on p.round_id = 1 and p.task = s.number and p.part = 'RESPONSIBLE'
                        where s.standing = 'UNDER_WAY' and p.unit_id = ?
                          and (select count(*) from measures m where m.round_id = 1 and m.task = s.number) >= 2
                        order by s.number
                        """)
                .param(java.util.Objects.requireNonNull(person(login).unit()).id())
                .query(String.class)
                .list();
    }

    /** Any task under way. */
    List<String> underWay() {
        return jdbc.sql(
                        "select number from task_standings(1, date '2020-10-12') where standing = 'UNDER_WAY' order by number")
                .query(String.class)
                .list();
    }

    long entries() {
        return jdbc.sql("select count(*) from ledger_entries").query(Long.class).single();
    }

    /** The kind and words of the last entry of a chain. */
    String last(String chain) {
        return jdbc.sql("""
                        select e.kind || ' ' || e.subject || ' ' || e.author || ' ' || w.words || ' ' || coalesce(w.facts ->> 'result', '')
                        from ledger_entries e join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
                        where e.round_id = 1 and e.chain = ? order by e.seq desc limit 1
                        """).param(chain).query(String.class).single();
    }
}
