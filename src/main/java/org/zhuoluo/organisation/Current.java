package org.zhuoluo.organisation;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is asking: the person behind a signed-in name, as they are now, not as they were at sign-in. */
@Component
@Transactional(readOnly = true)
public class Current {

    private final People people;

    Current(People people) {
        this.people = people;
    }

    /** The person, if the name belongs to an account that is enabled. */
    public Optional<Person> person(@Nullable Principal principal) {
        return Optional.ofNullable(principal)
                .flatMap(name -> people.findByLogin(name.getName()))
                .filter(Person::isEnabled);
    }
}
