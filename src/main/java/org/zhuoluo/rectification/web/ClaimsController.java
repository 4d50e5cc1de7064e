package org.zhuoluo.rectification.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Allotting;
import org.zhuoluo.rectification.Claims;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.shared.Invalid;

/** What is not claimed yet; and, for the office, many tasks dealt with in one go. */
@Controller
@RequestMapping("/rounds/{round}/claims")
class ClaimsController {

    private final Claims claims;
    private final Allotting allotting;
    private final Rounds rounds;

    ClaimsController(Claims claims, Allotting allotting, Rounds rounds) {
        this.claims = claims;
        this.allotting = allotting;
        this.rounds = rounds;
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER, Role.SUPERVISOR})
    @GetMapping
    String list(@PathVariable int round, Model model, Person by) {
        return show(round, List.of(), "", "", UUID.randomUUID().toString(), model, by);
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/bulk")
    Object bulk(
            @PathVariable int round,
            @RequestParam(defaultValue = "") List<String> task,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String responsible,
            @RequestParam(defaultValue = "") String key,
            Model model,
            Person by) {
        try {
            requireKey(key);
            Allotting.Outcome outcome = act.equals("assign")
                    ? allotting.assign(round, task, person, responsible, key, by)
                    : allotting.claim(round, task, key, by);
            model.addAttribute("round", rounds.require(round, by));
            model.addAttribute("outcome", outcome);
            model.addAttribute("act", act.equals("assign") ? "assign" : "claim");
            return "rectification/claims-bulk";
        } catch (Invalid invalid) {
            model.addAttribute("violations", invalid.violations());
            String view = show(round, task, person, responsible, key, model, by);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private String show(
            int round, List<String> chosen, String person, String responsible, String key, Model model, Person by) {
        List<Claims.Unclaimed> all = claims.of(round, by);
        Map<String, List<Claims.Unclaimed>> byLead = all.stream()
                .filter(one -> !one.isClaimed() && !one.isDeclined())
                .collect(Collectors.groupingBy(Claims.Unclaimed::leadUnit, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("round", rounds.require(round, by));
        model.addAttribute(
                "unclaimed", all.stream().filter(one -> !one.isClaimed()).count());
        model.addAttribute(
                "declined", all.stream().filter(Claims.Unclaimed::isDeclined).toList());
        model.addAttribute(
                "unassigned", all.stream().filter(Claims.Unclaimed::isClaimed).toList());
        model.addAttribute("byLead", byLead);
        model.addAttribute("chosen", chosen);
        model.addAttribute("personTyped", person);
        model.addAttribute("responsibleTyped", responsible);
        model.addAttribute("key", key);
        return "rectification/claims";
    }

    private static void requireKey(String key) {
        if (key.isBlank() || key.length() > 40) {
            throw Invalid.field("key", "invalid.key");
        }
    }
}
