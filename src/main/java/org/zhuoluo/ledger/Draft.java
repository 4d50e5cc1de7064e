package org.zhuoluo.ledger;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.shared.Invalid;

/**
 * A signed statement on its way to becoming an entry: its payload is written and salted, and {@link #at} gives it its place
 * in the chain and so its body and digest. The fields of the body are listed in {@code docs/ledger.md}.
 */
final class Draft {

    static final String LOG = "zhuoluo/1";
    static final int LONGEST_WORDS = 20_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    final UUID entry = UUID.randomUUID();
    final Statement statement;
    final Author author;
    final String words;
    final byte[] salt = new byte[32];
    final byte[] payload;

    Draft(Statement statement, Author author) {
        this.statement = statement;
        this.author = author;
        this.words = Canonical.text("words", statement.words());
        if (words.length() > LONGEST_WORDS) {
            throw Invalid.field("words", "invalid.words-too-long", LONGEST_WORDS);
        }
        RANDOM.nextBytes(salt);
        this.payload = payloadOf(words, statement);
    }

    /** The entry at its place: {@code seq} after {@code previous}, recorded at {@code at}. */
    Placed at(int seq, byte[] previous, Instant at, @Nullable String key, @Nullable Pledge pledge) {
        Map<String, Object> body = new HashMap<>();
        body.put("at", at.toString());
        body.put("author", author.login());
        body.put("authorName", author.name());
        body.put("chain", statement.subject().chain());
        body.put(
                "corrects",
                statement.corrects() == null ? null : statement.corrects().toString());
        body.put("entry", entry.toString());
        body.put("files", files());
        body.put("happenedOn", statement.happenedOn().toString());
        body.put("idem", key);
        body.put("kind", statement.kind().name());
        body.put("log", LOG);
        body.put("payload", Canonical.hex(Canonical.sha256(salt, payload)));
        body.put("pledge", pledge == null ? null : Map.of("textSha256", pledge.sha256(), "version", pledge.version()));
        body.put("prev", Canonical.hex(previous));
        body.put("round", statement.subject().round());
        body.put("seq", seq);
        body.put("subject", statement.subject().path());
        body.put("unit", author.unit());
        body.put("v", 1);
        byte[] written = Canonical.bytes(body);
        return new Placed(this, seq, at, written, Canonical.leaf(written));
    }

    /** What is asked, apart from chance and time: equal for a repeated request. */
    byte[] request() {
        Map<String, Object> asked = new HashMap<>();
        asked.put(
                "corrects",
                statement.corrects() == null ? null : statement.corrects().toString());
        asked.put("files", files());
        asked.put("happenedOn", statement.happenedOn().toString());
        asked.put("kind", statement.kind().name());
        asked.put("payload", Canonical.hex(Canonical.sha256(payload)));
        asked.put("round", statement.subject().round());
        asked.put("subject", statement.subject().path());
        return Canonical.sha256(Canonical.bytes(asked));
    }

    /** Instants as the ledger and the database both keep them: microseconds. */
    static Instant microseconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private List<Object> files() {
        List<Object> files = new ArrayList<>();
        statement.evidence().stream()
                .sorted(Comparator.comparing(Evidence::sha256))
                .forEach(file -> files.add(Map.of(
                        "bytes", file.bytes(), "media", file.media(), "name", file.name(), "sha256", file.sha256())));
        return files;
    }

    private static byte[] payloadOf(String words, Statement statement) {
        List<Object> readings = new ArrayList<>();
        for (Reading reading : statement.readings()) {
            readings.add(Map.of(
                    "indicator", Canonical.text("readings", reading.indicator()),
                    "value", reading.value().toPlainString()));
        }
        Map<String, Object> facts = new HashMap<>();
        statement.facts().forEach((name, value) -> facts.put(name, Canonical.text(name, value)));
        return Canonical.bytes(Map.of("facts", facts, "readings", readings, "words", words));
    }

    /** A draft with its place, body and digest. */
    record Placed(Draft draft, int seq, Instant at, byte[] body, byte[] digest) {

        Receipt receipt() {
            return new Receipt(draft.entry, seq, Canonical.hex(digest), at, false);
        }
    }
}
