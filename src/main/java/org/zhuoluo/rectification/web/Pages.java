package org.zhuoluo.rectification.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rectification;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.TaskSheet;

/** What every page about a task shows: its round and itself, for whoever may know of them. */
@Component
class Pages {

    private final Rounds rounds;
    private final Rectification rectification;

    Pages(Rounds rounds, Rectification rectification) {
        this.rounds = rounds;
        this.rectification = rectification;
    }

    TaskSheet task(int round, String number, Model model, Person by) {
        TaskSheet sheet = rectification.task(round, number, by);
        model.addAttribute("round", rounds.require(round, by));
        model.addAttribute("sheet", sheet);
        return sheet;
    }
}
