package org.zhuoluo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The figures of the round as a leader's program reads them, to be compared before and after a step. */
record Tally(Map<String, Integer> counts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Tally of(Guest guest) {
        String leader = "Basic "
                + Base64.getEncoder().encodeToString(("leader:" + Guest.PASSWORD).getBytes(StandardCharsets.UTF_8));
        String said = guest.page()
                .request()
                .get("/api/v1/rounds/1/figures", RequestOptions.create().setHeader("Authorization", leader))
                .text();
        JsonNode figures = JSON.readTree(said);
        Map<String, Integer> counts = new TreeMap<>();
        for (String level : new String[] {"problems", "tasks", "measures"}) {
            figures.get(level).properties().forEach(figure -> {
                if (!figure.getKey().equals("rate")) {
                    counts.put(level + "." + figure.getKey(), figure.getValue().asInt());
                }
            });
        }
        return new Tally(counts).addingUp();
    }

    /** What differs from before, by how much. */
    Map<String, Integer> since(Tally before) {
        Map<String, Integer> changes = new TreeMap<>();
        counts.forEach((figure, now) -> {
            int change = now - before.counts.get(figure);
            if (change != 0) {
                changes.put(figure, change);
            }
        });
        return changes;
    }

    /** Every task stands somewhere: what is not reported done is unclaimed, not started or under way. */
    private Tally addingUp() {
        assertThat(of("unclaimed") + of("notStarted") + of("underWay") + of("selfReported"))
                .isEqualTo(of("total"));
        assertThat(of("selfReported")).isGreaterThanOrEqualTo(of("verified"));
        assertThat(of("verified")).isGreaterThanOrEqualTo(of("closed"));
        assertThat(counts.get("measures.total"))
                .isGreaterThanOrEqualTo(counts.get("measures.done"))
                .isGreaterThanOrEqualTo(counts.get("measures.closed"));
        return this;
    }

    private int of(String figure) {
        return counts.get("tasks." + figure);
    }
}
