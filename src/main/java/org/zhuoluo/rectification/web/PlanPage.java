package org.zhuoluo.rectification.web;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.organisation.Unit;
import org.zhuoluo.rectification.Mode;
import org.zhuoluo.rectification.PlanForm;
import org.zhuoluo.rectification.Planned;
import org.zhuoluo.rectification.ProblemSheet;
import org.zhuoluo.rectification.Rectification;
import org.zhuoluo.rectification.Standing;
import org.zhuoluo.rectification.TaskSheet;

/** The form of a plan, of a task there is or of one that is to be; with what it may not change. */
@Component
class PlanPage {

    private static final String VIEW = "rectification/plan";

    private final Pages pages;
    private final Rectification rectification;
    private final Organisation organisation;

    PlanPage(Pages pages, Rectification rectification, Organisation organisation) {
        this.pages = pages;
        this.rectification = rectification;
        this.organisation = organisation;
    }

    String show(int round, String task, PlanForm form, Planned planned, String key, Model model, Person by) {
        TaskSheet sheet = pages.task(round, task, model, by);
        model.addAttribute("kept", planned.reportedOn());
        model.addAttribute("free", sheet.state().standing() == Standing.UNCLAIMED);
        model.addAttribute("deadlineFree", sheet.state().standing() == Standing.UNCLAIMED);
        model.addAttribute("target", "/rounds/" + round + "/tasks/" + task + "/plan");
        model.addAttribute("back", "/rounds/" + round + "/tasks/" + task);
        return show(form, key, model, by);
    }

    String showNew(int round, String problem, PlanForm form, String key, Model model, Person by) {
        ProblemSheet sheet = rectification.problem(round, problem, by);
        model.addAttribute("round", sheet.round());
        model.addAttribute("problem", sheet.problem());
        model.addAttribute("kept", Set.of());
        model.addAttribute("free", by.is(Role.OFFICE));
        model.addAttribute("deadlineFree", true);
        model.addAttribute("target", "/rounds/" + round + "/problems/" + problem + "/tasks/new");
        model.addAttribute("back", "/rounds/" + round + "/problems/" + problem);
        return show(form, key, model, by);
    }

    private String show(PlanForm form, String key, Model model, Person by) {
        List<Unit> units = by.is(Role.OFFICE) ? organisation.unitsOf(by.regionId()) : List.of();
        model.addAttribute("form", PlanRows.ready(form));
        model.addAttribute("key", key);
        model.addAttribute("modes", Mode.values());
        model.addAttribute("units", units);
        return VIEW;
    }
}
