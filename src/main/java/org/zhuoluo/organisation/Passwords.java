package org.zhuoluo.organisation;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords: 8 to 128 characters as typed, not one everybody tries first; kept as Argon2id (19 MiB, two passes). A handful
 * are computed at a time, so that many sign-ins cannot exhaust the memory. Nobody's password takes as long as a wrong one.
 */
@Component
class Passwords {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;
    private static final int AT_ONCE = 4;
    private static final Set<String> TRIED_FIRST = Set.of("""
            password passw0rd 12345678 123456789 1234567890 11111111 88888888 00000000
            66666666 87654321 qwertyui qwerty123 1qaz2wsx admin123 admin888 administrator
            abcd1234 abc12345 a1234567 a12345678 woaini1314 5201314520 zhenggaiban zhuoluo1
            zhuoluo123 iloveyou asdfghjkl password1 password123 qwertyuiop zxcvbnm123 1q2w3e4r
            1q2w3e4r5t q1w2e3r4 123123123 147258369 987654321 aa123456 aa12345678 abc123456
            qwer1234 asdf1234 zxcv1234 admin@123 admin1234 root1234 test1234 guest123
            welcome1 changeme letmein1 p@ssw0rd p@ssword pass1234 xuncha123 zhenggai
            zhenggai123 xunchaban woaini520 wo123456 sunshine princess football superman
            dragon123 monkey123 trustno1 computer internet
            """.strip().split("\\s+"));

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final String nobodys = encoder.encode("nobody has this password");

    /** Adds what is wrong with a password somebody wants to choose. */
    void check(String login, String password, String field, Faults faults) {
        String lower = password.toLowerCase(Locale.ROOT);
        faults.require(
                        password.length() >= SHORTEST && password.length() <= LONGEST,
                        field,
                        "invalid.password-length",
                        SHORTEST,
                        LONGEST)
                .require(!TRIED_FIRST.contains(lower) && !isOneCharacter(lower), field, "invalid.password-common")
                .require(!lower.equals(login), field, "invalid.password-is-login");
    }

    String hash(String login, String password) {
        Faults faults = new Faults();
        check(login, password, "password", faults);
        faults.refuseIfAny();
        return oneOfAFew(() -> encoder.encode(password));
    }

    /** Whether the password is the one kept; as slow for a person without one. */
    boolean matches(String password, @Nullable String kept) {
        boolean same = oneOfAFew(() -> encoder.matches(password, kept == null ? nobodys : kept));
        return same && kept != null;
    }

    private static boolean isOneCharacter(String password) {
        return password.chars().distinct().count() <= 1;
    }

    private <T> T oneOfAFew(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
