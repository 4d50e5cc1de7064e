package org.zhuoluo.closing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuoluo.closing.MechanismLife;
import org.zhuoluo.closing.Revisits;
import org.zhuoluo.closing.Routine;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;

/** The routine phase (常态化整改): what is open, what was looked at again, which mechanisms are alive; and the rows of each. */
@Controller
@RequestMapping("/rounds/{round}/routine")
class RoutineController {

    private static final int PAGE = 50;
    private static final int LAST_PAGE = 1_000_000;

    private final Routine routine;
    private final Revisits revisits;
    private final MechanismLife mechanisms;

    RoutineController(Routine routine, Revisits revisits, MechanismLife mechanisms) {
        this.routine = routine;
        this.revisits = revisits;
        this.mechanisms = mechanisms;
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER, Role.SUPERVISOR})
    @GetMapping
    String routine(@PathVariable int round, @RequestParam(defaultValue = "0") int page, Model model, Person by) {
        Routine.Stock stock = routine.stock(round, by);
        model.addAttribute("round", stock.round());
        model.addAttribute("stock", stock);
        model.addAttribute("tasks", routine.open(round, page(page), PAGE, by));
        model.addAttribute("here", "/rounds/" + round + "/routine");
        return "closing/routine";
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER, Role.SUPERVISOR})
    @GetMapping("/revisits")
    String revisits(
            @PathVariable int round,
            @RequestParam(defaultValue = "UNSEEN") Revisits.Of of,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Person by) {
        model.addAttribute("round", routine.round(round, by));
        model.addAttribute("of", of);
        model.addAttribute("rows", revisits.tasks(round, of, page(page), PAGE, by));
        model.addAttribute("here", "/rounds/" + round + "/routine/revisits?of=" + of);
        return "closing/revisits";
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER, Role.SUPERVISOR})
    @GetMapping("/mechanisms")
    String mechanisms(
            @PathVariable int round, @RequestParam @Nullable List<MechanismLife.Of> of, Model model, Person by) {
        List<MechanismLife.Of> wanted = of == null || of.isEmpty() ? List.of(MechanismLife.Of.values()) : of;
        model.addAttribute("round", routine.round(round, by));
        model.addAttribute("of", wanted);
        model.addAttribute(
                "rows",
                mechanisms.mechanisms(round, by).stream()
                        .filter(mechanism -> wanted.contains(mechanism.of()))
                        .toList());
        return "closing/mechanisms";
    }

    private static int page(int asked) {
        return Math.min(Math.max(0, asked), LAST_PAGE);
    }
}
