package org.zhuoluo.organisation;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.Sha256;

/** Links that work once and for a day. Only their digest is kept: who reads the database cannot use them. */
@Component
class OneTimeLinks {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration LIFE = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new welcome link; those made for this person before stop working. */
    String welcome(int personId) {
        jdbc.sql("update one_time_links set used_at = ? where person_id = ? and used_at is null")
                .params(now(), personId)
                .update();
        return make("WELCOME", personId);
    }

    /** A new set-up link; those made before stop working. */
    String setUp() {
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

    /** Uses the link up; a second use at the same moment finds nothing. */
    void use(String token) {
        int used = jdbc.sql(
                        "update one_time_links set used_at = ? where token_sha256 = ? and used_at is null and expires_at > ?")
                .params(now(), digest(token), now())
                .update();
        if (used == 0) {
            throw new Missing("link", "used");
        }
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
