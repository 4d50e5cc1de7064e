package org.zhuoluo.report.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.report.PaperForm;
import org.zhuoluo.report.PaperKind;
import org.zhuoluo.report.TemplateFor;
import org.zhuoluo.report.TemplateVersion;
import org.zhuoluo.report.Templates;
import org.zhuoluo.report.Templates.InForce;
import org.zhuoluo.report.paper.Placeholder;
import org.zhuoluo.report.paper.Sample;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.Refusal;
import org.zhuoluo.shared.SentForm;

/** What the pages of the templates show: the list of kinds, and one kind with its versions and its form. */
@Component
class TemplatePage {

    private static final String WORKBOOK = "-workbook";

    private final Templates templates;
    private final Rounds rounds;

    TemplatePage(Templates templates, Rounds rounds) {
        this.templates = templates;
        this.rounds = rounds;
    }

    /** Something done with a form. */
    interface Doing {

        void with(@Nullable String key);
    }

    /** What an address names in small letters: {@code weekly-report}, or as a workbook {@code weekly-report-workbook}. */
    static TemplateFor what(String address) {
        return Arrays.stream(PaperKind.values())
                .flatMap(kind -> Stream.of(TemplateFor.word(kind), TemplateFor.workbook(kind)))
                .filter(what -> address(what).equals(address))
                .findFirst()
                .orElseThrow(() -> new Missing("template", address));
    }

    /** The same, where the file asked for is of its form. */
    static TemplateFor what(String address, String ending) {
        TemplateFor what = what(address);
        if (what.form() != PaperForm.of(ending)) {
            throw new Missing("template", address);
        }
        return what;
    }

    static String address(TemplateFor what) {
        return what.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + (what.isWorkbook() ? WORKBOOK : "");
    }

    /** One template in the list, with where its page and its file are. */
    record Listed(InForce one, String at, String file) {

        static Listed of(int round, InForce one) {
            String at = "/rounds/" + round + "/templates/" + address(one.of());
            TemplateVersion version = one.version();
            int number = version == null ? 0 : version.version();
            return new Listed(
                    one, at, at + "/versions/" + number + one.of().form().ending());
        }
    }

    String all(int round, Model model, Person by) {
        List<Listed> all = templates.inForce(round, by).stream()
                .map(one -> Listed.of(round, one))
                .toList();
        model.addAttribute(
                "kinds",
                Arrays.stream(PaperKind.values())
                        .map(kind -> all.stream()
                                .filter(one -> one.one().of().kind() == kind)
                                .toList())
                        .toList());
        model.addAttribute("round", rounds.require(round, by));
        model.addAttribute("placeholders", Placeholder.values());
        model.addAttribute("samples", Sample.values());
        return "report/templates";
    }

    String one(int round, TemplateFor what, SentForm form, Model model, Person by) {
        model.addAttribute("versions", templates.versions(round, what, by));
        model.addAttribute("round", rounds.require(round, by));
        model.addAttribute("what", what);
        model.addAttribute("at", "/rounds/" + round + "/templates/" + address(what));
        model.addAttribute("form", form);
        return "report/template";
    }

    /** Does it and goes back to the kind, or shows the form again with what is wrong and what was typed. */
    Object does(int round, TemplateFor what, SentForm form, Doing doing, Model model, Person by) {
        try {
            doing.with(form.keyOrNull());
            return "redirect:/rounds/" + round + "/templates/" + address(what);
        } catch (Invalid invalid) {
            model.addAttribute("violations", invalid.violations());
            return again(round, what, form, model, by, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal);
            return again(round, what, form, model, by, HttpStatus.CONFLICT);
        }
    }

    private ModelAndView again(int round, TemplateFor what, SentForm form, Model model, Person by, HttpStatus status) {
        return new ModelAndView(one(round, what, form, model, by), model.asMap(), status);
    }
}
