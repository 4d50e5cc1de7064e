package org.zhuoluo.intake.outline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps drafts. */
@Component
class OutlineRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OutlineRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(FeedbackOutline outline) {
        jdbc.sql("""
                        insert into feedback_outlines (id, round_id, name, version, draft, started_at, started_by)
                        values (?, ?, ?, ?, cast(? as jsonb), ?, ?) on conflict (id) do nothing
                        """)
                .params(
                        outline.id(),
                        outline.round(),
                        outline.name(),
                        outline.version(),
                        json.writeValueAsString(outline.draft()),
                        outline.startedAt().atOffset(ZoneOffset.UTC),
                        outline.startedBy())
                .update();
    }

    Optional<FeedbackOutline> find(int round, UUID id) {
        return jdbc.sql("select * from feedback_outlines where round_id = ? and id = ?")
                .params(round, id)
                .query((row, at) -> outline(row))
                .optional();
    }

    /** The newest of a round; how many problems they have is counted where they lie. */
    List<FeedbackOutline.Listed> of(int round) {
        return jdbc.sql("""
                        select id, name, started_at, saved_at,
                            (select count(*) from jsonb_array_elements(draft -> 'nodes') n where n ->> 'level' = 'PROBLEM') as problems
                        from feedback_outlines where round_id = ? order by started_at desc limit 50
                        """)
                .param(round)
                .query((row, at) -> new FeedbackOutline.Listed(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("problems"),
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("saved_at") != null))
                .list();
    }

    /** Whether the draft was still at this version and not saved; then it is at the next. */
    boolean change(UUID id, int version, OutlineDraft draft) {
        return jdbc.sql("""
                        update feedback_outlines set draft = cast(? as jsonb), version = version + 1
                        where id = ? and version = ? and saved_at is null
                        """).params(json.writeValueAsString(draft), id, version).update() == 1;
    }

    /** Whether the draft was still at this version, saved or not; then it is at the next. */
    boolean choose(UUID id, int version, OutlineDraft draft) {
        return jdbc.sql("""
                        update feedback_outlines set draft = cast(? as jsonb), version = version + 1
                        where id = ? and version = ?
                        """).params(json.writeValueAsString(draft), id, version).update() == 1;
    }

    /** The same, and saved from now on. */
    boolean save(UUID id, int version, OutlineDraft draft, Instant at) {
        return jdbc.sql("""
                        update feedback_outlines set draft = cast(? as jsonb), saved_at = ?, version = version + 1
                        where id = ? and version = ? and saved_at is null
                        """)
                        .params(json.writeValueAsString(draft), at.atOffset(ZoneOffset.UTC), id, version)
                        .update()
                == 1;
    }

    private FeedbackOutline outline(ResultSet row) throws SQLException {
        Timestamp saved = row.getTimestamp("saved_at");
        return new FeedbackOutline(
                row.getObject("id", UUID.class),
                row.getInt("round_id"),
                row.getString("name"),
                row.getInt("version"),
                json.readValue(row.getString("draft"), OutlineDraft.class),
                row.getTimestamp("started_at").toInstant(),
                row.getString("started_by"),
                saved == null ? null : saved.toInstant());
    }
}
