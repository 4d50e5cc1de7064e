package org.zhuoluo.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** V4: within a chain every place is taken once, linked with the one before, and later in time. Rows come in that order. */
final class ChainCheck {

    private int round = -1;
    private String chain = "";
    private int seq;
    private byte[] digest = new byte[0];
    private Instant at = Instant.MIN;

    void check(ResultSet row, Map<String, Object> body, List<Finding> findings) throws SQLException {
        if (row.getInt("round_id") != round || !row.getString("chain").equals(chain)) {
            round = row.getInt("round_id");
            chain = row.getString("chain");
            seq = 0;
            digest = new byte[32];
            at = Instant.MIN;
        }
        if (row.getInt("seq") != seq + 1) {
            findings.add(at(Finding.Check.CHAIN, row, "a place before it is empty"));
        }
        if (!Canonical.hex(digest).equals(body.get("prev"))) {
            findings.add(at(Finding.Check.CHAIN, row, "not linked with the entry before it"));
        }
        if (!Verification.instant(row).isAfter(at)) {
            findings.add(at(Finding.Check.CHAIN, row, "not later than the entry before it"));
        }
        seq = row.getInt("seq");
        digest = row.getBytes("digest");
        at = Verification.instant(row);
    }

    static Finding at(Finding.Check check, ResultSet row, String detail) throws SQLException {
        return new Finding(check, row.getInt("round_id"), row.getString("chain"), row.getInt("seq"), detail);
    }
}
