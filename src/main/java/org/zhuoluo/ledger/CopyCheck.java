package org.zhuoluo.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * V1, V7, V9: the rows beside an entry — readings, facts, files, the pledge, the key — say what was hashed. Figures are
 * computed from these rows, so an altered reading would otherwise change a figure and leave every digest right.
 */
final class CopyCheck {

    private static final String BETWEEN = "\u001f";

    /** The copies of one entry {@code e} with payload {@code p}, as columns of the query that verifies. */
    static final String COLUMNS = """
            array(select r.indicator || chr(31) || trim_scale(r.value)::text from ledger_readings r
                  where r.round_id = e.round_id and r.entry = e.entry) as readings,
            array(select f.key || chr(31) || f.value from jsonb_each_text(p.facts) f) as facts,
            array(select encode(v.sha256, 'hex') || chr(31) || v.bytes || chr(31) || v.media || chr(31) || v.name
                  from ledger_evidence v where v.round_id = e.round_id and v.entry = e.entry) as files,
            (select encode(sha256(convert_to(g.text, 'UTF8')), 'hex') from pledges g where g.version = e.pledge) as pledged
            """;

    private CopyCheck() {}

    static void ofBody(ResultSet row, Map<String, Object> body, List<Finding> findings) throws SQLException {
        compare("files", Finding.Check.BODY, row, list(body.get("files")).map(CopyCheck::file), findings);
        Object version = row.getObject("pledge");
        Object pledged = version == null ? null : Map.of("version", version, "textSha256", text(row, "pledged"));
        if (!Objects.equals(body.get("pledge"), pledged)) {
            findings.add(ChainCheck.at(Finding.Check.BODY, row, "the pledge is not the one hashed"));
        }
        if (!Objects.equals(body.get("idem"), row.getString("key"))) {
            findings.add(ChainCheck.at(Finding.Check.KEY, row, "the key is not the one hashed"));
        }
    }

    static void ofPayload(ResultSet row, Map<String, Object> payload, List<Finding> findings) throws SQLException {
        compare(
                "readings",
                Finding.Check.PAYLOAD,
                row,
                list(payload.get("readings")).map(CopyCheck::reading),
                findings);
        Stream<String> facts = payload.get("facts") instanceof Map<?, ?> stated
                ? stated.entrySet().stream().map(fact -> fact.getKey() + BETWEEN + fact.getValue())
                : Stream.empty();
        compare("facts", Finding.Check.PAYLOAD, row, facts, findings);
    }

    private static void compare(
            String copies, Finding.Check check, ResultSet row, Stream<String> hashed, List<Finding> findings)
            throws SQLException {
        Stream<String> copied = Arrays.stream((String[]) row.getArray(copies).getArray())
                .map(copy -> Normalizer.normalize(copy, Normalizer.Form.NFC));
        if (!copied.sorted().toList().equals(hashed.sorted().toList())) {
            findings.add(ChainCheck.at(check, row, "the rows differ from what was hashed: " + copies));
        }
    }

    private static Stream<Map<?, ?>> list(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().filter(Map.class::isInstance).map(element -> (Map<?, ?>) element)
                : Stream.empty();
    }

    private static String file(Map<?, ?> file) {
        return Stream.of("sha256", "bytes", "media", "name")
                .map(field -> String.valueOf(file.get(field)))
                .reduce((left, right) -> left + BETWEEN + right)
                .orElseThrow();
    }

    private static String reading(Map<?, ?> reading) {
        String value = String.valueOf(reading.get("value"));
        try {
            return reading.get("indicator")
                    + BETWEEN
                    + new BigDecimal(value).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return reading.get("indicator") + BETWEEN + value;
        }
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
