package org.zhuoluo.intake.outline.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhuoluo.intake.outline.Counts;
import org.zhuoluo.intake.outline.Doubt;
import org.zhuoluo.intake.outline.Doubts;
import org.zhuoluo.intake.outline.FeedbackOutline;
import org.zhuoluo.intake.outline.FeedbackOutlines;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;

/** The page of a draft: its tree beside the source, the units it names, and what is to be looked at. */
@Component
class OutlinePage {

    private final FeedbackOutlines outlines;
    private final Rounds rounds;

    OutlinePage(FeedbackOutlines outlines, Rounds rounds) {
        this.outlines = outlines;
        this.rounds = rounds;
    }

    String show(int round, UUID id, Model model, Person by) {
        FeedbackOutline outline = outlines.require(round, id, by);
        Round here = rounds.require(round, by);
        model.addAttribute("round", here);
        model.addAttribute("outline", outline);
        model.addAttribute("draft", outline.draft());
        Map<Integer, List<Doubt>> doubts = outline.isSaved() ? Map.of() : Doubts.byPart(outline.draft());
        model.addAttribute("doubts", doubts);
        model.addAttribute(
                "doubtful", doubts.values().stream().mapToInt(List::size).sum());
        model.addAttribute("counts", outline.isSaved() ? List.of() : Counts.of(outline.draft()));
        model.addAttribute("named", outlines.units(outline, here));
        model.addAttribute("claimed", outlines.atWork(round, by));
        return "intake/feedback-outline";
    }
}
