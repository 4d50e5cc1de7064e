package org.zhuoluo.supervision.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.supervision.LetterFilter;
import org.zhuoluo.supervision.Letters;

/** The letters of a round, and each as the paper that went out. */
@Controller
@RequestMapping("/rounds/{round}/letters")
class LetterController {

    private final Letters letters;
    private final LetterPage page;

    LetterController(Letters letters, LetterPage page) {
        this.letters = letters;
        this.page = page;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping
    String letters(@PathVariable int round, @RequestParam Map<String, String> said, Model model, Person by) {
        LetterFilter filter = LetterFilter.of(said);
        page.round(round, model, by);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", letters.list(round, filter, by));
        model.addAttribute("addressees", letters.addressees(round, by));
        model.addAttribute("here", here(round, filter));
        return "supervision/letters";
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/{id}")
    String letter(@PathVariable int round, @PathVariable int id, Model model, Person by) {
        page.letter(round, id, model, by);
        return "supervision/letter";
    }

    private static String here(int round, LetterFilter filter) {
        UriComponentsBuilder here = UriComponentsBuilder.fromPath("/rounds/" + round + "/letters");
        if (filter.stage() != null) {
            here.queryParam("stage", filter.stage());
        }
        if (filter.state() != null) {
            here.queryParam("state", filter.state());
        }
        if (filter.unit() != null) {
            here.queryParam("unit", filter.unit());
        }
        if (filter.task() != null) {
            here.queryParam("task", "{task}");
        }
        return here.encode()
                .buildAndExpand(filter.task() == null ? Map.of() : Map.of("task", filter.task()))
                .toUriString();
    }
}
