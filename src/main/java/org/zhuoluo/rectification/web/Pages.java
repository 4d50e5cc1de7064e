package org.zhuoluo.rectification.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rectification;
import org.zhuoluo.rectification.TaskSheet;

/** What every page about a task shows: its round and itself, for whoever may know of them. */
@Component
class Pages {

    private final Rectification rectification;

    Pages(Rectification rectification) {
        this.rectification = rectification;
    }

    TaskSheet task(int round, String number, Model model, Person by) {
        return show(rectification.task(round, number, by), model);
    }

    /** The task to be read and nothing else, also from a region above. */
    TaskSheet taskToRead(int round, String number, Model model, Person by) {
        return show(rectification.taskToRead(round, number, by), model);
    }

    private static TaskSheet show(TaskSheet sheet, Model model) {
        model.addAttribute("round", sheet.round());
        model.addAttribute("sheet", sheet);
        return sheet;
    }
}
