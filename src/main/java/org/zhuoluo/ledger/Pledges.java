package org.zhuoluo.ledger;

import java.nio.charset.StandardCharsets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.shared.Missing;

/** The texts of the truthfulness pledge; the newest is in force. */
@Component
class Pledges {

    private final JdbcClient jdbc;

    Pledges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Pledge inForce() {
        return jdbc.sql("select version, text from pledges order by version desc limit 1")
                .query((row, number) -> pledge(row.getInt(1), row.getString(2)))
                .single();
    }

    Pledge version(int version) {
        return jdbc.sql("select text from pledges where version = ?")
                .param(version)
                .query(String.class)
                .optional()
                .map(text -> pledge(version, text))
                .orElseThrow(() -> new Missing("pledge", version));
    }

    private static Pledge pledge(int version, String text) {
        return new Pledge(version, text, Canonical.hex(Canonical.sha256(text.getBytes(StandardCharsets.UTF_8))));
    }
}
