package org.zhuoluo.organisation;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.Refusal;
import org.zhuoluo.shared.Sha256;

/** Links that work once and for a day. Only their digest is kept: who reads the database cannot use them. */
@Component
class OneTimeLinks {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long LINKS = 0x6c696e6b;
    private static final Duration LIFE = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new welcome link; those made for this person before stop working. */
    String welcome(int personId) {
        hold();
        jdbc.sql("update one_time_links set used_at = ? where person_id = ? and used_at is null")
                .params(now(), personId)
                .update();
        return make("WELCOME", personId);
    }

    /** A new set-up link; those made before stop working. */
    String setUp() {
        hold();
        jdbc.sql("update one_time_links set used_at = ? where purpose = 'SET_UP' and used_at is null")
                .param(now())
                .update();
        return make("SET_UP", null);
    }

    /** The person a welcome link is for. */
    int require(String token) {
        return jdbc.sql(
                        "select person_id from one_time_links where token_sha256 = ? and purpose = 'WELCOME' and used_at is null and expires_at > ?")
                .params(digest(token), now())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new Missing("link", "welcome"));
    }

    boolean isSetUp(String token) {
        return jdbc.sql(
                        "select exists (select from one_time_links where token_sha256 = ? and purpose = 'SET_UP' and used_at is null and expires_at > ?)")
                .params(digest(token), now())
                .query(Boolean.class)
                .single();
    }

    /** Uses a welcome link up and answers whom it is for; a second use at the same moment waits, and is told that it was used. */
    int useWelcome(String token) {
        return use("WELCOME", token).orElseThrow();
    }

    /** Uses a set-up link up. */
    void useSetUp(String token) {
        use("SET_UP", token);
    }

    private Optional<Integer> use(String purpose, String token) {
        List<Optional<Integer>> used = jdbc.sql("""
                        update one_time_links set used_at = :now
                        where token_sha256 = :digest and purpose = :purpose and used_at is null and expires_at > :now
                        returning person_id
                        """)
                .param("now", now())
                .param("digest", digest(token))
                .param("purpose", purpose)
                .query((row, at) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .list();
        if (used.isEmpty()) {
            throw wasUsed(token) ? new Refusal("refusal.link-used") : new Missing("link", purpose);
        }
        return used.get(0);
    }

    /** Of those who make links, or use one that has to be the only one, one at a time. */
    void hold() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LINKS)
                .query((row, at) -> at)
                .list();
    }

    private boolean wasUsed(String token) {
        return jdbc.sql("select exists (select from one_time_links where token_sha256 = ? and used_at is not null)")
                .param(digest(token))
                .query(Boolean.class)
                .single();
    }

    private String make(String purpose, @Nullable Integer personId) {
        byte[] secret = new byte[24];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql(
                        "insert into one_time_links (token_sha256, purpose, person_id, expires_at) values (:digest, :purpose, :person, :expires)")
                .param("digest", digest(token))
                .param("purpose", purpose)
                .param("person", personId)
                .param("expires", Timestamp.from(clock.instant().plus(LIFE)))
                .update();
        return token;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static byte[] digest(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
