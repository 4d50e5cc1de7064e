package org.zhuoluo.report.web;

import static org.zhuoluo.organisation.Role.OFFICE;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.report.Section;
import org.zhuoluo.report.WeeklyReports;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Refusal;

/** What the office does with a weekly report: puts words under its sections, and issues it. */
@Controller
@RequestMapping("/rounds/{round}/weekly-reports/{week}")
class WritingController {

    private final WeeklyReports reports;
    private final ReportPage page;

    WritingController(WeeklyReports reports, ReportPage page) {
        this.reports = reports;
        this.page = page;
    }

    /** What was typed stays on the page when somebody else wrote in between: theirs stands beside it. */
    @Allowed(OFFICE)
    @PostMapping("/words")
    Object write(
            @PathVariable int round,
            @PathVariable String week,
            @RequestParam Map<String, String> said,
            @RequestParam int version,
            Model model,
            Person by,
            RedirectAttributes after) {
        Map<Section, String> words = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            words.put(section, said.getOrDefault(section.name(), "").strip());
        }
        try {
            reports.write(round, week, words, version, by);
        } catch (Refusal refusal) {
            return again(round, week, words, refusal.key(), refusal.arguments(), HttpStatus.CONFLICT, model, by);
        } catch (Invalid invalid) {
            var first = invalid.violations().get(0);
            return again(
                    round,
                    week,
                    words,
                    first.key(),
                    first.arguments().toArray(),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    model,
                    by);
        }
        after.addFlashAttribute("flash", "weekly.written");
        return "redirect:/rounds/" + round + "/weekly-reports/" + week;
    }

    @Allowed(OFFICE)
    @PostMapping("/issue")
    String issue(
            @PathVariable int round,
            @PathVariable String week,
            @RequestParam int version,
            Person by,
            RedirectAttributes after) {
        reports.issue(round, week, version, by);
        after.addFlashAttribute("flash", "weekly.is-issued");
        return "redirect:/rounds/" + round + "/weekly-reports/" + week;
    }

    private ModelAndView again(
            int round,
            String week,
            Map<Section, String> words,
            String key,
            Object[] arguments,
            HttpStatus status,
            Model model,
            Person by) {
        page.show(round, week, model, by);
        model.addAttribute("words", ReportPage.byName(words));
        model.addAttribute("wrong", key);
        model.addAttribute("wrongWith", arguments);
        return new ModelAndView("report/weekly-report", model.asMap(), status);
    }
}
