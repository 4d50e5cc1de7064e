package org.zhuoluo.rectification.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.Reading;
import org.zhuoluo.rectification.Report;
import org.zhuoluo.shared.Invalid;

/** What is typed to say what was done. The key is made with the form, so that the form writes once however often it is sent. */
record EntryForm(
        @Nullable String key,
        @Nullable String measure,
        @Nullable String words,
        @Nullable LocalDate happenedOn,
        boolean done,
        boolean pledged,
        @Nullable Integer pledge,
        @Nullable List<String> indicator,
        @Nullable List<String> value) {

    private static final int LONGEST_KEY = 64;

    static EntryForm empty(@Nullable String measure, LocalDate today) {
        return new EntryForm(UUID.randomUUID().toString(), measure, "", today, false, false, null, null, null);
    }

    Report report(List<Evidence> evidence) {
        if (!pledged || pledge == null) {
            throw Invalid.field("pledged", "invalid.pledge-missing");
        }
        return new Report(
                measure == null || measure.isBlank() ? null : measure,
                words == null ? "" : words,
                happenedOn,
                done,
                readings(),
                evidence,
                pledge);
    }

    /** The key, or a refusal of one that no form of ours makes. */
    String checkedKey() {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw Invalid.field("key", "invalid.key");
        }
        return key;
    }

    /** What was typed for an indicator. */
    public String typed(int at) {
        return value == null || at >= value.size() ? "" : value.get(at);
    }

    private List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        if (indicator == null) {
            return readings;
        }
        for (int at = 0; at < indicator.size(); at++) {
            String text = typed(at).strip();
            if (!text.isEmpty()) {
                readings.add(new Reading(indicator.get(at), number(text)));
            }
        }
        return readings;
    }

    private static BigDecimal number(String text) {
        try {
            BigDecimal number = new BigDecimal(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                    .replace(",", ""));
            if (number.precision() <= 18 && number.scale() <= 6 && number.scale() >= -12) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below like a number that is too long
        }
        throw Invalid.field("readings", "invalid.number", text);
    }
}
