package org.zhuoluo.overview;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what stands beside the tree: outline, mechanisms, documents, accountability, meetings. What has no day counts always. */
@Component
class Registry {

    private final JdbcClient jdbc;

    Registry(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int aspects(int round) {
        return number("select count(*) from aspects where round_id = ?", round);
    }

    int items(int round) {
        return number("select count(*) from items where round_id = ?", round);
    }

    int mechanisms(Sight sight) {
        return number(
                "select count(*) from mechanisms where round_id = ? and coalesce(issued_on <= ?, true)",
                sight.round().id(),
                sight.day());
    }

    int documents(Sight sight, String kind) {
        return number(
                "select count(*) from documents where round_id = ? and coalesce(issued_on <= ?, true) and kind = ?",
                sight.round().id(),
                sight.day(),
                kind);
    }

    Figures.Accountability accountability(Sight sight) {
        Map<String, Integer> sums = sums(
                "select kind, sum(quantity) from accountability_actions where round_id = ? and coalesce(happened_on <= ?, true) group by kind",
                sight);
        return new Figures.Accountability(
                sums.getOrDefault("ORGANISATION_CRITICISED", 0),
                sums.getOrDefault("ADMONITORY_TALK", 0),
                sums.getOrDefault("CASE_FILED", 0),
                sums.getOrDefault("SANCTION", 0),
                sums.getOrDefault("TRANSFERRED_TO_JUSTICE", 0));
    }

    Figures.Meetings meetings(Sight sight) {
        Map<String, Integer> held =
                sums("select kind, count(*) from meetings where round_id = ? and held_on <= ? group by kind", sight);
        return new Figures.Meetings(
                held.getOrDefault("SECRETARY", 0),
                held.getOrDefault("STANDING_COMMITTEE", 0),
                held.getOrDefault("LEADING_GROUP", 0),
                held.getOrDefault("PROGRESS", 0),
                held.getOrDefault("DISPATCH", 0));
    }

    private Map<String, Integer> sums(String sql, Sight sight) {
        Map<String, Integer> sums = new HashMap<>();
        jdbc.sql(sql).params(sight.round().id(), sight.day()).query(row -> {
            sums.put(row.getString(1), row.getInt(2));
        });
        return sums;
    }

    private int number(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Integer.class).single();
    }
}
