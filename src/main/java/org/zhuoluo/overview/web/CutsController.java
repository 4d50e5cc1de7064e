package org.zhuoluo.overview.web;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Choices;
import org.zhuoluo.overview.Cut;
import org.zhuoluo.overview.CutWish;
import org.zhuoluo.overview.Cuts;
import org.zhuoluo.overview.Cutting;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.shared.Steady;
import org.zhuoluo.shared.Week;

/** The tasks told apart by lead unit, leader, aspect …: on a day, and from week to week. */
@Controller
class CutsController {

    private final Cutting cutting;
    private final Choices choices;
    private final RoundPage page;

    CutsController(Cutting cutting, Choices choices, RoundPage page) {
        this.cutting = cutting;
        this.choices = choices;
        this.page = page;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @Steady
    @GetMapping("/rounds/{round}/cuts")
    String cuts(@PathVariable int round, @RequestParam Map<String, String> said, Model model, Person by) {
        page.show(round, "/cuts", said, model, by);
        CutWish wish = CutWish.of(said);
        Cuts cuts = cutting.of(round, wish, by);
        model.addAttribute("filter", wish.filter());
        model.addAttribute("cuts", cuts);
        model.addAttribute("picture", CutPicture.of(cuts));
        model.addAttribute("courses", CutCourse.of(cuts));
        model.addAttribute("lines", CutCourse.lines());
        model.addAttribute(
                "links", new CutLinks(new Address("/rounds/" + round, "/cuts", said), wish.by(), wish.filter()));
        model.addAttribute("ways", Cut.values());
        model.addAttribute("usualWeeks", Cuts.USUAL_WEEKS);
        model.addAttribute("choices", choices.of(round, by));
        if (model.getAttribute("round") instanceof Round of) {
            model.addAttribute("weeks", Cuts.weeks(Week.of(of.startsOn()), Week.of(cuts.asOf()), cuts.asOf()));
        }
        return "overview/cuts";
    }
}
