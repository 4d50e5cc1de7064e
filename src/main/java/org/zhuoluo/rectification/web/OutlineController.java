package org.zhuoluo.rectification.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Contents;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.shared.Steady;

/** The feedback in the order of its document, each problem with where it stands; the other two lists likewise. */
@Controller
class OutlineController {

    private final Contents contents;
    private final Rounds rounds;

    OutlineController(Contents contents, Rounds rounds) {
        this.contents = contents;
        this.rounds = rounds;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @Steady
    @GetMapping("/rounds/{round}/outline")
    String outline(
            @PathVariable int round, @RequestParam(defaultValue = "FEEDBACK") ListKind list, Model model, Person by) {
        model.addAttribute("round", rounds.requireToRead(round, by));
        model.addAttribute("list", list);
        model.addAttribute("lists", ListKind.values());
        model.addAttribute("lines", contents.of(round, list, by));
        return "rectification/outline";
    }
}
