package org.zhuoluo.rectification.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.Reading;
import org.zhuoluo.rectification.Report;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Typed;

/**
 * What is typed to say what was done, exactly as it was typed. The key is made with the form, so that the form writes once
 * however often it is sent. Readings stand under the name of their indicator.
 */
record EntryForm(
        String key,
        String measure,
        String words,
        String happenedOn,
        boolean done,
        boolean pledged,
        String pledge,
        Map<String, String> values) {

    private static final int LONGEST_KEY = 64;
    private static final String INDICATOR = "indicator-";

    static EntryForm empty(@Nullable String measure, LocalDate today) {
        return new EntryForm(
                newKey(), measure == null ? "" : measure, "", today.toString(), false, false, "", Map.of());
    }

    /** The form to correct an entry starts with what the entry says. */
    static EntryForm correcting(Entry entry) {
        Map<String, String> values = new LinkedHashMap<>();
        entry.readings()
                .forEach(reading ->
                        values.put(reading.indicator(), reading.value().toPlainString()));
        boolean done = "DONE".equals(entry.facts().get("result"));
        return new EntryForm(newKey(), "", entry.words(), "", done, false, "", values);
    }

    static EntryForm of(MultiValueMap<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int at = 0; sent.containsKey(INDICATOR + at); at++) {
            values.put(text(sent, INDICATOR + at), text(sent, "value-" + at));
        }
        return new EntryForm(
                text(sent, "key"),
                text(sent, "measure"),
                text(sent, "words"),
                text(sent, "happenedOn"),
                sent.containsKey("done"),
                sent.containsKey("pledged"),
                text(sent, "pledge"),
                values);
    }

    Report report(List<Evidence> evidence, int pledgeInForce) {
        if (!pledged || !pledge.equals(String.valueOf(pledgeInForce))) {
            throw Invalid.field("pledged", "invalid.pledge-missing");
        }
        LocalDate day = Typed.day("happenedOn", happenedOn);
        return new Report(measure.isBlank() ? null : measure, words, day, done, readings(), evidence, pledgeInForce);
    }

    /** The key, or a refusal of one that no form of ours makes. */
    String checkedKey() {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Invalid.field("key", "invalid.key");
        }
        return key;
    }

    /** What was typed for an indicator. */
    public String typed(String indicator) {
        return values.getOrDefault(indicator, "");
    }

    private List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        values.forEach((indicator, text) -> {
            if (!text.isBlank()) {
                readings.add(new Reading(indicator, Typed.number("readings", text)));
            }
        });
        return readings;
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        String text = sent.getFirst(name);
        return text == null ? "" : text;
    }
}
