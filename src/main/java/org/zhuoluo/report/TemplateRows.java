package org.zhuoluo.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Receipt;
import org.zhuoluo.rectification.Round;

/** The versions of templates as they are kept: one below the other, never changed. */
@Component
class TemplateRows {

    private final JdbcClient jdbc;

    TemplateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest of a kind; none where it was never replaced. */
    Optional<TemplateVersion> inForce(int region, TemplateFor what) {
        return jdbc.sql(
                        "select * from paper_templates where region_id = ? and kind = ? and form = ? order by version desc limit 1")
                .params(region, what.kind().name(), what.form().name())
                .query(TemplateRows::version)
                .optional();
    }

    /** The newest of each kind and form that was ever replaced. */
    List<TemplateVersion> inForce(int region) {
        return jdbc.sql(
                        "select distinct on (kind, form) * from paper_templates where region_id = ? order by kind, form, version desc")
                .param(region)
                .query(TemplateRows::version)
                .list();
    }

    /** All of a kind, the newest first. */
    List<TemplateVersion> all(int region, TemplateFor what) {
        return jdbc.sql(
                        "select * from paper_templates where region_id = ? and kind = ? and form = ? order by version desc")
                .params(region, what.kind().name(), what.form().name())
                .query(TemplateRows::version)
                .list();
    }

    /** One upload in a region at a time. */
    void lock(int region) {
        jdbc.sql("select id from regions where id = ? for no key update")
                .param(region)
                .query()
                .singleRow();
    }

    void add(Round round, TemplateVersion version, Receipt receipt) {
        boolean house = version.isHouse();
        jdbc.sql("""
                        insert into paper_templates (region_id, kind, form, version, sha256, name, bytes, note, uploaded_at, uploaded_by,
                            round_id, entry) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        round.regionId(),
                        version.of().kind().name(),
                        version.of().form().name(),
                        version.version())
                .param(version.sha256())
                .param(version.name())
                .param(house ? null : version.bytes())
                .params(version.note(), version.uploadedAt().atOffset(ZoneOffset.UTC), version.uploadedBy())
                .params(round.id(), receipt.entry())
                .update();
    }

    private static TemplateVersion version(ResultSet row, int at) throws SQLException {
        return new TemplateVersion(
                new TemplateFor(PaperKind.valueOf(row.getString("kind")), PaperForm.valueOf(row.getString("form"))),
                row.getInt("version"),
                row.getString("sha256"),
                row.getString("name"),
                row.getLong("bytes"),
                row.getString("note"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("uploaded_by"));
    }
}
