package org.zhuoluo.rectification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The aspects and items of a round by their titles; those met for the first time are numbered in that order. */
final class Outline {

    private final JdbcClient jdbc;
    private final int round;
    private final Map<String, Integer> aspects = new HashMap<>();
    private final Map<List<String>, Integer> items = new HashMap<>();

    Outline(JdbcClient jdbc, int round) {
        this.jdbc = jdbc;
        this.round = round;
        jdbc.sql("select number, title from aspects where round_id = ?")
                .param(round)
                .query(row -> {
                    aspects.put(row.getString("title"), row.getInt("number"));
                });
        jdbc.sql("""
                select i.number, i.title, a.title as aspect from items i
                join aspects a on a.round_id = i.round_id and a.number = i.aspect where i.round_id = ?
                """).param(round).query(row -> {
            items.put(List.of(row.getString("aspect"), row.getString("title")), row.getInt("number"));
        });
    }

    @Nullable
    Integer aspect(@Nullable String title) {
        if (title == null) {
            return null;
        }
        return aspects.computeIfAbsent(title, unknown -> {
            int number = aspects.size() + 1;
            jdbc.sql("insert into aspects (round_id, number, title) values (?, ?, ?)")
                    .params(round, number, title)
                    .update();
            return number;
        });
    }

    @Nullable
    Integer item(@Nullable String aspect, @Nullable String title) {
        if (aspect == null || title == null) {
            return null;
        }
        int above = Objects.requireNonNull(aspect(aspect));
        return items.computeIfAbsent(List.of(aspect, title), unknown -> {
            int number = items.size() + 1;
            jdbc.sql("insert into items (round_id, number, aspect, title) values (?, ?, ?, ?)")
                    .params(round, number, above, title)
                    .update();
            return number;
        });
    }
}
