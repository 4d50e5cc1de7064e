package org.zhuoluo.overview.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Choices;
import org.zhuoluo.overview.Filter;

/** What the chart on the wall, timetable, roadmap and task book show alike: the feedback unless another list is said, and what narrows them. */
@Component
class WallPage {

    private final RoundPage page;
    private final Choices choices;

    WallPage(RoundPage page, Choices choices) {
        this.page = page;
        this.choices = choices;
    }

    Filter show(int round, String name, Map<String, String> said, Model model, Person by) {
        Filter filter = page.show(round, name, said, model, by).orFeedback();
        model.addAttribute("filter", filter);
        model.addAttribute("choices", choices.of(round, by));
        return filter;
    }
}
