package org.zhuoluo.rectification.web;

import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;

/** Which day a phrase means, while it is being typed. */
@Controller
class TimeController {

    private final Rounds rounds;

    TimeController(Rounds rounds) {
        this.rounds = rounds;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL})
    @GetMapping("/rounds/{round}/time")
    String read(@PathVariable int round, @RequestParam(defaultValue = "") String words, Model model, Person by) {
        model.addAttribute("round", rounds.require(round, by));
        model.addAttribute("words", words);
        return "rectification/_time :: read(phrase=${words})";
    }
}
