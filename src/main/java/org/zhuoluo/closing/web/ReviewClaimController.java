package org.zhuoluo.closing.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuoluo.closing.Reviewing;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Act;

/** Taking a review in hand (领取) and giving it back; who comes second is told who has it. */
@Controller
@RequestMapping("/rounds/{round}/tasks/{task}/review-claim")
class ReviewClaimController {

    private final Reviewing reviewing;

    ReviewClaimController(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER})
    @PostMapping
    String take(@PathVariable int round, @PathVariable String task, Person by, RedirectAttributes after) {
        Act act = reviewing.take(round, task, by);
        after.addFlashAttribute("flash", "review-claim.taken");
        return "redirect:/rounds/" + round + "/tasks/" + task + "/" + act.noun();
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER})
    @PostMapping("/release")
    String release(@PathVariable int round, @PathVariable String task, Person by, RedirectAttributes after) {
        reviewing.release(round, task, by);
        after.addFlashAttribute("flash", "review-claim.released");
        return "redirect:/rounds/" + round + "/tasks/" + task;
    }
}
