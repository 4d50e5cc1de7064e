package org.zhuoluo.closing.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhuoluo.closing.Archive;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Rectification;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.shared.Steady;

/** The archive of a round, and the list of papers of each task in it. */
@Controller
@RequestMapping("/rounds/{round}")
class ArchiveController {

    private final Rounds rounds;
    private final Rectification rectification;
    private final Acting acting;
    private final Archive archive;

    ArchiveController(Rounds rounds, Rectification rectification, Acting acting, Archive archive) {
        this.rounds = rounds;
        this.rectification = rectification;
        this.acting = acting;
        this.archive = archive;
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER, Role.SUPERVISOR})
    @Steady
    @GetMapping("/closings")
    String closings(
            @PathVariable int round,
            @RequestParam @Nullable Integer unit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Person by) {
        String text = q.strip();
        model.addAttribute("round", rounds.require(round, by));
        model.addAttribute("rows", archive.list(round, unit, text, Math.max(0, page), by));
        model.addAttribute("filers", archive.filers(round, by));
        model.addAttribute("unit", unit);
        model.addAttribute("q", text);
        model.addAttribute("here", here(round, unit, text));
        return "closing/closings";
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER, Role.SUPERVISOR})
    @Steady
    @GetMapping("/tasks/{task}/archive")
    String papers(@PathVariable int round, @PathVariable String task, Model model, Person by) {
        TaskSheet sheet = rectification.task(round, task, by);
        model.addAttribute("round", sheet.round());
        model.addAttribute("sheet", sheet);
        model.addAttribute("papers", archive.papers(acting.course(sheet)));
        return "closing/archive";
    }

    private static String here(int round, @Nullable Integer unit, String text) {
        return UriComponentsBuilder.fromPath("/rounds/{round}/closings")
                .queryParam("unit", "{unit}")
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(round, unit == null ? "" : unit, text)
                .toUriString();
    }
}
