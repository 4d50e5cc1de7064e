package org.zhuoluo.organisation;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.zhuoluo.shared.Invalid;

/**
 * Passwords: 8 to 128 characters as typed, not one everybody tries first; kept as Argon2id (19 MiB, two passes). A handful
 * are computed at a time, so that many sign-ins cannot exhaust the memory. Nobody's password takes as long as a wrong one.
 */
@Component
class Passwords {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;
    private static final int AT_ONCE = 4;
    private static final Set<String> TRIED_FIRST = Set.of(
            "password",
            "passw0rd",
            "12345678",
            "123456789",
            "1234567890",
            "11111111",
            "88888888",
            "00000000",
            "66666666",
            "87654321",
            "qwertyui",
            "qwerty123",
            "1qaz2wsx",
            "admin123",
            "admin888",
            "administrator",
            "abcd1234",
            "abc12345",
            "a1234567",
            "a12345678",
            "woaini1314",
            "5201314520",
            "zhenggaiban",
            "zhuoluo1",
            "zhuoluo123",
            "iloveyou",
            "asdfghjkl",
            "password1",
            "password123");

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final String nobodys = encoder.encode("nobody has this password");

    String hash(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw Invalid.field("password", "invalid.password-length", SHORTEST, LONGEST);
        }
        if (TRIED_FIRST.contains(password.toLowerCase(Locale.ROOT))) {
            throw Invalid.field("password", "invalid.password-common");
        }
        return oneOfAFew(() -> encoder.encode(password));
    }

    /** Whether the password is the one kept; as slow for a person without one. */
    boolean matches(String password, @Nullable String kept) {
        boolean same = oneOfAFew(() -> encoder.matches(password, kept == null ? nobodys : kept));
        return same && kept != null;
    }

    private <T> T oneOfAFew(java.util.function.Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
