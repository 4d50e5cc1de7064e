package org.zhuoluo.supervision.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Refusal;
import org.zhuoluo.supervision.AgendaItem;
import org.zhuoluo.supervision.Attendee;
import org.zhuoluo.supervision.Decision;
import org.zhuoluo.supervision.MeetingSheet;
import org.zhuoluo.supervision.Meetings;

/** The page of a meeting, on which everything about it is done; what is refused comes back with everything typed. */
@Component
class MeetingPage {

    private static final String VIEW = "supervision/meeting";

    private final Meetings meetings;
    private final Organisation organisation;

    MeetingPage(Meetings meetings, Organisation organisation) {
        this.meetings = meetings;
        this.organisation = organisation;
    }

    String show(int round, int meeting, MeetingForm form, Model model, Person by) {
        MeetingSheet sheet = meetings.sheet(round, meeting, by);
        boolean runs = by.is(Role.OFFICE);
        model.addAttribute("round", sheet.round());
        model.addAttribute("sheet", sheet);
        model.addAttribute("form", form);
        model.addAttribute("runs", runs);
        model.addAttribute("states", Attendee.State.values());
        model.addAttribute("becoming", Decision.Kind.values());
        if (runs && sheet.meeting().isPlanned()) {
            List<AgendaItem> drawn = meetings.proposal(round, by).agenda();
            model.addAttribute("lines", AgendaLines.of(sheet.agenda(), drawn, form));
        }
        if (runs && sheet.meeting().isHeld()) {
            model.addAttribute("units", organisation.unitsOf(by.regionId()));
        }
        return VIEW;
    }

    /** What can be on the agenda of a planned meeting, by the keys its form uses. */
    Map<String, AgendaItem> agenda(int round, int meeting, Person by) {
        return AgendaLines.known(
                meetings.sheet(round, meeting, by).agenda(),
                meetings.proposal(round, by).agenda());
    }

    /** Does something to the meeting and goes back to its page, or shows it again with what was wrong. */
    Object act(
            int round,
            int meeting,
            MeetingForm form,
            Model model,
            Person by,
            RedirectAttributes after,
            String done,
            Runnable act) {
        try {
            act.run();
            after.addFlashAttribute("flash", done);
            return "redirect:/rounds/" + round + "/meetings/" + meeting;
        } catch (Invalid invalid) {
            model.addAttribute("violations", invalid.violations());
            return again(round, meeting, form, model, by, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal);
            return again(round, meeting, form, model, by, HttpStatus.CONFLICT);
        }
    }

    private ModelAndView again(int round, int meeting, MeetingForm form, Model model, Person by, HttpStatus status) {
        return new ModelAndView(show(round, meeting, form, model, by), model.asMap(), status);
    }
}
