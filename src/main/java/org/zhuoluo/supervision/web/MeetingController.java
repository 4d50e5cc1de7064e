package org.zhuoluo.supervision.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.SUPERVISOR;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.shared.Typed;
import org.zhuoluo.supervision.Meetings;

/** A meeting: looked at, held, called off, added to. */
@Controller
@RequestMapping("/rounds/{round}/meetings/{meeting}")
class MeetingController {

    private final Meetings meetings;
    private final MeetingPage page;

    MeetingController(Meetings meetings, MeetingPage page) {
        this.meetings = meetings;
        this.page = page;
    }

    @Allowed({OFFICE, LEADER, SUPERVISOR})
    @GetMapping
    String meeting(@PathVariable int round, @PathVariable int meeting, Model model, Person by) {
        return page.show(round, meeting, MeetingForm.empty(), model, by);
    }

    @Allowed(OFFICE)
    @PostMapping("/holding")
    Object hold(
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
                "meeting.held",
                () -> meetings.hold(round, meeting, Typed.requiredDay("day", form.text("day")), by));
    }

    @Allowed(OFFICE)
    @PostMapping("/cancellation")
    Object cancel(
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
                "meeting.cancelled",
                () -> meetings.cancel(round, meeting, form.text("reason"), by));
    }

    @Allowed(OFFICE)
    @PostMapping("/notes")
    Object note(
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
                "meeting.noted",
                () -> meetings.note(round, meeting, form.text("note"), by));
    }
}
