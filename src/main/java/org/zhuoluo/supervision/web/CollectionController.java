package org.zhuoluo.supervision.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.supervision.Collection;
import org.zhuoluo.supervision.CollectionGrid;

/** Who reported in which week, and one press that urges all who did not. */
@Controller
@RequestMapping("/rounds/{round}")
class CollectionController {

    private final Collection collection;

    CollectionController(Collection collection) {
        this.collection = collection;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/weeks")
    String weeks(@PathVariable int round, @RequestParam @Nullable String week, Model model, Person by) {
        CollectionGrid grid = collection.grid(round, week == null || week.isBlank() ? null : week, by);
        model.addAttribute("round", grid.round());
        model.addAttribute("grid", grid);
        model.addAttribute("urgings", collection.urgings(round, by));
        return "supervision/weeks";
    }

    @Allowed(OFFICE)
    @PostMapping("/urgings")
    String urge(@PathVariable int round, Person by, RedirectAttributes after) {
        boolean nobodyNew = collection.urge(round, by).isEmpty();
        after.addFlashAttribute("flash", nobodyNew ? "weeks.nobody-new" : "weeks.urged");
        return "redirect:/rounds/" + round + "/weeks";
    }
}
