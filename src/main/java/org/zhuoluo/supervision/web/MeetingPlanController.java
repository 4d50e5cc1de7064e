package org.zhuoluo.supervision.web;

import static org.zhuoluo.organisation.Role.OFFICE;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.supervision.Meeting;
import org.zhuoluo.supervision.Meetings;

/** Planning a meeting: what presses today is drawn up and ticked in or out. */
@Controller
@RequestMapping("/rounds/{round}/meetings/new")
class MeetingPlanController {

    private static final String VIEW = "supervision/meeting-new";

    private final Meetings meetings;
    private final Rounds rounds;

    MeetingPlanController(Meetings meetings, Rounds rounds) {
        this.meetings = meetings;
        this.rounds = rounds;
    }

    @Allowed(OFFICE)
    @GetMapping
    String form(@PathVariable int round, Model model, Person by) {
        show(round, MeetingForm.empty(), meetings.proposal(round, by), model, by);
        return VIEW;
    }

    @Allowed(OFFICE)
    @PostMapping
    Object plan(
            @PathVariable int round,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Person by,
            RedirectAttributes after) {
        MeetingForm form = new MeetingForm(sent);
        Meetings.Proposal proposal = meetings.proposal(round, by);
        try {
            int number = meetings.plan(
                    round,
                    form.plan(),
                    form.agenda(AgendaLines.known(List.of(), proposal.agenda())),
                    form.lines("attendees"),
                    by,
                    form.key());
            after.addFlashAttribute("flash", "meeting.planned");
            return "redirect:/rounds/" + round + "/meetings/" + number;
        } catch (Invalid invalid) {
            model.addAttribute("violations", invalid.violations());
            show(round, form, proposal, model, by);
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private void show(int round, MeetingForm form, Meetings.Proposal proposal, Model model, Person by) {
        model.addAttribute("round", rounds.require(round, by));
        model.addAttribute("form", form);
        model.addAttribute("kinds", Meeting.Kind.values());
        model.addAttribute("lines", AgendaLines.of(List.of(), proposal.agenda(), form));
        model.addAttribute("suggested", String.join("\n", proposal.attendees()));
    }
}
