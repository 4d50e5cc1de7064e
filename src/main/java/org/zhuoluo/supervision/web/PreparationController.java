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
import org.zhuoluo.supervision.Meetings;

/** What is settled about a meeting until it is held: its agenda, and who is asked and came. */
@Controller
@RequestMapping("/rounds/{round}/meetings/{meeting}")
class PreparationController {

    private final Meetings meetings;
    private final MeetingPage page;

    PreparationController(Meetings meetings, MeetingPage page) {
        this.meetings = meetings;
        this.page = page;
    }

    @Allowed(OFFICE)
    @PostMapping("/agenda")
    Object arrange(
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
                "meeting.agenda-kept",
                () -> meetings.arrange(
                        round, meeting, form.version(), form.agenda(page.agenda(round, meeting, by)), by));
    }

    @Allowed(OFFICE)
    @PostMapping("/attendance")
    Object attend(
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
                "meeting.attendance-kept",
                () -> meetings.attend(
                        round,
                        meeting,
                        form.version(),
                        form.attendance(meetings.sheet(round, meeting, by).attendance()),
                        by));
    }
}
