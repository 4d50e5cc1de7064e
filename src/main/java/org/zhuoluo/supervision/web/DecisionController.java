package org.zhuoluo.supervision.web;

import static org.zhuoluo.organisation.Role.OFFICE;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.supervision.Decisions;

/** What a meeting decided, and what came of it. */
@Controller
@RequestMapping("/rounds/{round}/meetings/{meeting}/decisions")
class DecisionController {

    private final Decisions decisions;
    private final MeetingPage page;

    DecisionController(Decisions decisions, MeetingPage page) {
        this.decisions = decisions;
        this.page = page;
    }

    @Allowed(OFFICE)
    @PostMapping
    Object decide(
            @PathVariable int round,
            @PathVariable int meeting,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Person by,
            RedirectAttributes after) {
        MeetingForm form = new MeetingForm(sent);
        return page.act(
                round,
                meeting,
                form,
                model,
                by,
                after,
                "meeting.decided",
                () -> decisions.decide(round, meeting, form.decision(), by, form.key()));
    }

    @Allowed(OFFICE)
    @PostMapping("/{decision}/follow-up")
    Object followUp(
            @PathVariable int round,
            @PathVariable int meeting,
            @PathVariable int decision,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Person by,
            RedirectAttributes after) {
        MeetingForm form = new MeetingForm(sent);
        return page.act(
                round,
                meeting,
                form,
                model,
                by,
                after,
                "meeting.followed-up",
                () -> decisions.followUp(round, meeting, decision, form.text("follow-up"), form.text("made"), by));
    }
}
