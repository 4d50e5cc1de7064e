package org.zhuoluo.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.EvidenceStore;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.report.WeeklyReports.MadeBy;
import org.zhuoluo.report.WeeklyReports.WeekRow;
import org.zhuoluo.report.paper.Template;
import org.zhuoluo.shared.Refusal;
import org.zhuoluo.shared.Sha256;
import org.zhuoluo.shared.Week;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was written and what was issued. */
@Component
class ReportRows {

    private static final TypeReference<EnumMap<Section, String>> WORDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReportRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is kept of a week: the words and their version, the whole report once issued. */
    record Kept(
            Map<Section, String> words,
            int version,
            @Nullable WeeklyReport frozen,
            @Nullable MadeBy madeBy) {}

    Kept find(int round, Week week) {
        return jdbc.sql("""
                        select words, version, frozen, template_version, exists (select from paper_templates one
                            join rounds on rounds.region_id = one.region_id where rounds.id = kept.round_id
                            and one.kind = 'WEEKLY_REPORT' and one.form = 'DOCX' and one.version = kept.template_version
                            and one.sha256 is not null) as ours
                        from weekly_reports kept where round_id = ? and week = ?
                        """)
                .params(round, week.toString())
                .query(this::kept)
                .optional()
                .orElse(new Kept(Map.of(), 0, null, null));
    }

    Map<String, WeekRow> issued(int round) {
        return jdbc
                .sql(
                        "select week, issue_number, issued_at from weekly_reports where round_id = ? and issued_at is not null")
                .param(round)
                .query((row, at) -> {
                    Week week = Week.parse(row.getString("week"));
                    LocalDate day =
                            LocalDate.ofInstant(row.getTimestamp("issued_at").toInstant(), ZoneOffset.ofHours(8));
                    return new WeekRow(week.toString(), week.monday(), week.sunday(), row.getInt("issue_number"), day);
                })
                .list()
                .stream()
                .collect(Collectors.toMap(WeekRow::week, Function.identity()));
    }

    void write(int round, Week week, Map<Section, String> words, int version) {
        int written = jdbc.sql("""
                        insert into weekly_reports as kept (round_id, week, words, version)
                        select :round, :week, cast(:words as jsonb), 1 where :version = 0
                        on conflict (round_id, week) do nothing
                        """)
                .param("round", round)
                .param("week", week.toString())
                .param("words", json.writeValueAsString(words))
                .param("version", version)
                .update();
        if (written == 0) {
            written = jdbc.sql("""
                            update weekly_reports set words = cast(? as jsonb), version = version + 1
                            where round_id = ? and week = ? and version = ? and issued_at is null
                            """)
                    .params(json.writeValueAsString(words), round, week.toString(), version)
                    .update();
        }
        if (written == 0) {
            throw new Refusal(
                    find(round, week).frozen() != null ? "refusal.report-is-issued" : "refusal.words-changed", week);
        }
    }

    /** One issue of a round at a time. */
    void lock(int round) {
        jdbc.sql("select id from rounds where id = ? for no key update")
                .param(round)
                .query()
                .singleRow();
    }

    int nextIssue(int round) {
        return jdbc.sql("select coalesce(max(issue_number), 0) + 1 from weekly_reports where round_id = ?")
                .param(round)
                .query(Integer.class)
                .single();
    }

    void freeze(
            int round, Week week, WeeklyReport report, Evidence paper, Template.Stamp template, Person by, Instant at) {
        jdbc.sql("""
                        insert into weekly_reports (round_id, week, issue_number, version, issued_at, issued_by, as_of,
                            log_position, frozen, docx_sha256, template_version, template_sha256)
                        values (:round, :week, :issue, 1, :at, :by, :asOf, :position, cast(:frozen as jsonb), decode(:paper, 'hex'),
                            :template, :templateDigest)
                        on conflict (round_id, week) do update set issue_number = excluded.issue_number,
                            issued_at = excluded.issued_at, issued_by = excluded.issued_by, as_of = excluded.as_of,
                            log_position = excluded.log_position, frozen = excluded.frozen, docx_sha256 = excluded.docx_sha256,
                            template_version = excluded.template_version, template_sha256 = excluded.template_sha256
                        """)
                .param("round", round)
                .param("week", week.toString())
                .param("issue", report.head().issue())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.login())
                .param("asOf", report.head().asOf())
                .param("position", report.footing().logPosition())
                .param("frozen", json.writeValueAsString(report))
                .param("paper", paper.sha256())
                .param("template", template.version())
                .param("templateDigest", template.sha256())
                .update();
    }

    /** The paper as it was issued. */
    byte[] paper(int round, Week week, EvidenceStore store) {
        String sha256 = jdbc.sql(
                        "select encode(docx_sha256, 'hex') from weekly_reports where round_id = ? and week = ?")
                .params(round, week.toString())
                .query(String.class)
                .single();
        try (InputStream content = store.open(sha256)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 (hex) of the report as JSON: what the paper prints and the ledger keeps. */
    String digest(WeeklyReport report) {
        return Sha256.hex(json.writeValueAsBytes(report));
    }

    private Kept kept(ResultSet row, int at) throws SQLException {
        String frozen = row.getString("frozen");
        Integer template = row.getObject("template_version", Integer.class);
        return new Kept(
                json.readValue(row.getString("words"), WORDS),
                row.getInt("version"),
                frozen == null ? null : json.readValue(frozen, WeeklyReport.class),
                template == null ? null : new MadeBy(template, row.getBoolean("ours")));
    }
}
