package org.zhuoluo.report.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.report.PaperKind;
import org.zhuoluo.report.Templates;
import org.zhuoluo.report.paper.Placeholder;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.Refusal;
import org.zhuoluo.shared.SentForm;

/** What the pages of the templates show: the list of kinds, and one kind with its versions and its form. */
@Component
class TemplatePage {

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

    /** The kind that an address names in small letters: {@code weekly-report}. */
    static PaperKind kind(String address) {
        return Arrays.stream(PaperKind.values())
                .filter(kind -> address(kind).equals(address))
                .findFirst()
                .orElseThrow(() -> new Missing("template", address));
    }

    static String address(PaperKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String all(int round, Model model, Person by) {
        model.addAttribute("kinds", templates.inForce(round, by));
        model.addAttribute("round", rounds.require(round, by));
        model.addAttribute("placeholders", Placeholder.values());
        return "report/templates";
    }

    String one(int round, PaperKind kind, SentForm form, Model model, Person by) {
        model.addAttribute("versions", templates.versions(round, kind, by));
        model.addAttribute("round", rounds.require(round, by));
        model.addAttribute("kind", kind);
        model.addAttribute("at", "/rounds/" + round + "/templates/" + address(kind));
        model.addAttribute("form", form);
        return "report/template";
    }

    /** Does it and goes back to the kind, or shows the form again with what is wrong and what was typed. */
    Object does(int round, PaperKind kind, SentForm form, Doing doing, Model model, Person by) {
        try {
            doing.with(form.keyOrNull());
            return "redirect:/rounds/" + round + "/templates/" + address(kind);
        } catch (Invalid invalid) {
            model.addAttribute("violations", invalid.violations());
            return again(round, kind, form, model, by, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal);
            return again(round, kind, form, model, by, HttpStatus.CONFLICT);
        }
    }

    private ModelAndView again(int round, PaperKind kind, SentForm form, Model model, Person by, HttpStatus status) {
        return new ModelAndView(one(round, kind, form, model, by), model.asMap(), status);
    }
}
