package org.zhuoluo.organisation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Lets people in by account and password. Whether the account does not exist, is disabled, or the password is wrong, the
 * answer and the time it takes are the same.
 */
@Component
class Entrance implements AuthenticationProvider {

    private final People people;
    private final Passwords passwords;
    private final Throttle throttle;

    Entrance(People people, Passwords passwords, Throttle throttle) {
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String login = asked.getName();
        String address =
                asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "unknown";
        Duration wait = throttle.waitOf(login, address);
        if (!wait.isZero()) {
            throw new LockedException(Long.toString(wait.toSeconds() + 1));
        }
        Person person = people.findByLogin(login).filter(Person::isEnabled).orElse(null);
        if (!passwords.matches(String.valueOf(asked.getCredentials()), kept(person))) {
            throttle.failed(login, address);
            throw new BadCredentialsException("wrong");
        }
        throttle.succeeded(login);
        return UsernamePasswordAuthenticationToken.authenticated(login, null, List.of());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private static @Nullable String kept(@Nullable Person person) {
        return person == null ? null : person.passwordHash();
    }
}
