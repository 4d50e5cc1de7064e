package org.zhuoluo.exchange.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.zhuoluo.exchange.Bringing;
import org.zhuoluo.exchange.Changes;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;

/** Shows what a file that came back would change: conflicts first, every one of them; of the others as many as a page bears. */
@Component
class ChangesPage {

    private static final int MOST = 300;
    private static final String CHOICE = "row-";

    private final Rounds rounds;
    private final Bringing bringing;

    ChangesPage(Rounds rounds, Bringing bringing) {
        this.rounds = rounds;
        this.bringing = bringing;
    }

    /** Knows of no round that this person does not. */
    void require(int round, Person by) {
        rounds.require(round, by);
    }

    /** {@code came} says why it is shown again; empty the first time. */
    ModelAndView show(
            int round,
            Changes changes,
            String token,
            String came,
            Map<String, Boolean> chosen,
            Model model,
            Person by) {
        List<Changes.RowChange> rows = new ArrayList<>(changes.rows());
        rows.sort(Comparator.comparing(row -> !row.isInConflict()));
        long shown = Math.max(MOST, changes.conflicts());
        model.addAttribute("round", rounds.require(round, by));
        model.addAttribute("changes", changes);
        model.addAttribute("shown", rows.subList(0, (int) Math.min(shown, rows.size())));
        model.addAttribute("token", token);
        model.addAttribute("came", came);
        model.addAttribute("chosen", chosen);
        model.addAttribute("pledge", bringing.pledge());
        boolean well = came.isEmpty() && changes.isSound();
        HttpStatus status = well
                ? HttpStatus.OK
                : came.equals(Bringing.Came.MOVED.name()) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("exchange/changes", model.asMap(), status);
    }

    /** What was chosen: mine for {@code true}, theirs for {@code false}, by the key of the row. */
    static Map<String, Boolean> chosen(Map<String, String> sent) {
        Map<String, Boolean> chosen = new HashMap<>();
        sent.forEach((name, value) -> {
            if (name.startsWith(CHOICE) && (value.equals("mine") || value.equals("theirs"))) {
                chosen.put(name.substring(CHOICE.length()), value.equals("mine"));
            }
        });
        return chosen;
    }
}
