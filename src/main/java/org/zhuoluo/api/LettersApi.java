package org.zhuoluo.api;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.shared.Slice;
import org.zhuoluo.supervision.Letter;
import org.zhuoluo.supervision.LetterFilter;
import org.zhuoluo.supervision.Letters;

/** The letters of a round, with the parameters of the page and within the rights of the page. */
@RestController
class LettersApi {

    private final Letters letters;

    LettersApi(Letters letters) {
        this.letters = letters;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/api/v1/rounds/{round}/letters")
    Slice<Letter> letters(@PathVariable int round, @RequestParam Map<String, String> said, Person by) {
        return letters.list(round, LetterFilter.of(said), by);
    }
}
