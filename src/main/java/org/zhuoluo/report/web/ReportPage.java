package org.zhuoluo.report.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.report.Section;
import org.zhuoluo.report.WeeklyReports;

/** What the page of a weekly report shows. */
@Component
class ReportPage {

    private final WeeklyReports reports;
    private final Rounds rounds;

    ReportPage(WeeklyReports reports, Rounds rounds) {
        this.reports = reports;
        this.rounds = rounds;
    }

    void show(int round, String week, Model model, Person by) {
        WeeklyReports.Sheet sheet = reports.sheet(round, week, by);
        model.addAttribute("round", rounds.require(round, by));
        model.addAttribute("sheet", sheet);
        model.addAttribute("words", byName(sheet.report().words()));
        model.addAttribute("version", sheet.version());
    }

    static Map<String, String> byName(Map<Section, String> words) {
        Map<String, String> named = new HashMap<>();
        words.forEach((section, text) -> named.put(section.name(), text));
        return named;
    }
}
