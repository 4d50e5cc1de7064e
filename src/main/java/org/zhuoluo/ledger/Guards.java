package org.zhuoluo.ledger;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the database still keeps the ledger append-only: triggers that fire always, and an application that may not
 * update, delete or truncate. Privileges are read from the catalogue itself, which hides nothing from anybody.
 */
@Component
class Guards {

    private static final String[] TABLES = {
        "ledger_entries",
        "ledger_payloads",
        "ledger_readings",
        "ledger_evidence",
        "ledger_requests",
        "ledger_positions",
        "pledges"
    };

    private final JdbcClient jdbc;

    Guards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        jdbc.sql("""
                        select wanted.name || ' ' || kind.name
                        from unnest(?::text[]) as wanted (name)
                        cross join (values ('_is_append_only'), ('_is_never_truncated')) as kind (name)
                        left join pg_trigger t on t.tgrelid = wanted.name::regclass and t.tgname = wanted.name || kind.name
                        where t.tgenabled is distinct from 'A'
                        """)
                .param(TABLES)
                .query(String.class)
                .list()
                .forEach(missing -> findings.add(Finding.guard("trigger " + missing)));
        jdbc.sql("""
                        select c.relname || ': ' || g.privilege_type || ' → ' ||
                               coalesce((select rolname from pg_roles where oid = g.grantee), 'public')
                        from pg_class c, lateral aclexplode(c.relacl) g
                        where c.oid = any (select unnest(?::text[])::regclass)
                          and g.privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
                          and g.grantee <> c.relowner
                          and not (c.relname = 'ledger_payloads' and g.privilege_type = 'DELETE'
                                   and g.grantee = (select oid from pg_roles where rolname = 'zhuoluo_redactor'))
                        union all
                        select c.relname || '.' || a.attname || ': ' || g.privilege_type
                        from pg_class c join pg_attribute a on a.attrelid = c.oid, lateral aclexplode(a.attacl) g
                        where c.oid = any (select unnest(?::text[])::regclass) and g.privilege_type = 'UPDATE'
                        """)
                .params(TABLES, TABLES)
                .query(String.class)
                .list()
                .forEach(wide -> findings.add(Finding.guard("privilege " + wide)));
        boolean owner = jdbc.sql("""
                        select rolsuper or pg_has_role(current_user, (select relowner from pg_class where oid = 'ledger_entries'::regclass), 'usage')
                        from pg_roles where rolname = current_user
                        """).query(Boolean.class).single();
        if (owner) {
            findings.add(Finding.guard("the application runs as owner or superuser"));
        }
        return findings;
    }
}
