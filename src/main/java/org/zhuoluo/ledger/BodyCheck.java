package org.zhuoluo.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** V1, V2, V7: the body is canonical, the columns copy it, the digest is its own, and what was said is what was hashed. */
@Component
class BodyCheck {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Adds what is wrong with the row, and answers the body read; an empty one where it cannot be read. */
    Map<String, Object> check(ResultSet row, List<Finding> findings) throws SQLException {
        byte[] written = row.getBytes("body");
        if (!Arrays.equals(Canonical.leaf(written), row.getBytes("digest"))) {
            findings.add(ChainCheck.at(Finding.Check.DIGEST, row, "the digest is not that of the body"));
        }
        Map<String, Object> body = read(written);
        if (body.isEmpty()) {
            findings.add(ChainCheck.at(Finding.Check.BODY, row, "the body cannot be read"));
            return body;
        }
        for (Map.Entry<String, @Nullable Object> copy : copies(row).entrySet()) {
            if (!Objects.equals(body.get(copy.getKey()), copy.getValue())) {
                findings.add(
                        ChainCheck.at(Finding.Check.BODY, row, "the column differs from the body: " + copy.getKey()));
            }
        }
        CopyCheck.ofBody(row, body, findings);
        payload(row, body, findings);
        return body;
    }

    private void payload(ResultSet row, Map<String, Object> body, List<Finding> findings) throws SQLException {
        byte[] payload = row.getBytes("payload");
        if (payload == null) {
            findings.add(ChainCheck.at(Finding.Check.PAYLOAD, row, "what was said is missing"));
            return;
        }
        if (!Canonical.hex(Canonical.sha256(row.getBytes("salt"), payload)).equals(body.get("payload"))) {
            findings.add(ChainCheck.at(Finding.Check.PAYLOAD, row, "what was said is not what was hashed"));
        }
        Map<String, Object> said = read(payload);
        if (!Objects.equals(said.get("words"), row.getString("words"))) {
            findings.add(ChainCheck.at(Finding.Check.PAYLOAD, row, "the words differ from what was hashed"));
        }
        CopyCheck.ofPayload(row, said, findings);
    }

    private Map<String, Object> read(byte[] written) {
        try {
            Map<String, Object> body = json.readValue(new String(written, StandardCharsets.UTF_8), OBJECT);
            return body != null && Arrays.equals(Canonical.bytes(body), written) ? body : Map.of();
        } catch (JacksonException | IllegalArgumentException e) {
            return Map.of();
        }
    }

    private static Map<String, @Nullable Object> copies(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> copies = new HashMap<>();
        copies.put("v", 1);
        copies.put("log", Draft.LOG);
        copies.put("at", Verification.instant(row).toString());
        copies.put("author", row.getString("author"));
        copies.put("authorName", row.getString("author_name"));
        copies.put("chain", row.getString("chain"));
        copies.put("corrects", row.getString("corrects"));
        copies.put("entry", row.getString("entry"));
        copies.put("happenedOn", row.getString("happened_on"));
        copies.put("kind", row.getString("kind"));
        copies.put("round", row.getInt("round_id"));
        copies.put("seq", row.getInt("seq"));
        copies.put("subject", row.getString("subject"));
        copies.put("unit", row.getString("unit"));
        return copies;
    }
}
