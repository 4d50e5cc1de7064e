package org.zhuoluo.rectification.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.Uploads;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Asked;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Refusal;
import org.zhuoluo.shared.SentForm;

/** The form on which something is written into a register: what it asks, what was typed, the files kept so far. */
@Component
class RegisterPage {

    private final Rounds rounds;
    private final Uploads uploads;

    RegisterPage(Rounds rounds, Uploads uploads) {
        this.rounds = rounds;
        this.uploads = uploads;
    }

    /** A form: its heading (a key), what it is about, where it is sent, where it leads back to, and what it asks. */
    record Sheet(String view, String title, String about, String action, String back, List<Asked> asks) {

        Sheet(String title, String about, String action, String back, List<Asked> asks) {
            this("rectification/register-form", title, about, action, back, asks);
        }
    }

    /** What was sent to a form, and by whom. */
    record Sent(
            int round,
            MultiValueMap<String, String> values,
            @Nullable List<MultipartFile> files,
            HttpSession session,
            Person by) {}

    /** Writes what was filled in; answers where to go on. */
    interface Writing {

        String write(Filled filled, @Nullable String key);
    }

    String show(int round, Sheet sheet, SentForm form, Model model, HttpSession session, Person by) {
        model.addAttribute("round", rounds.require(round, by));
        model.addAttribute("sheet", sheet);
        model.addAttribute("asks", sheet.asks());
        model.addAttribute("form", form);
        model.addAttribute("kept", kept(form, session));
        return sheet.view();
    }

    /** Writes and goes on, or shows the form again with what is wrong and everything typed. */
    Object write(Sheet sheet, Sent sent, Model model, Writing writing) {
        SentForm form = SentForm.of(sent.values());
        try {
            String key = form.keyOrNull();
            List<Evidence> files = key == null ? List.of() : uploads.keep(key, sent.files(), sent.session());
            return "redirect:" + writing.write(new Filled(form.values(), files, null), key);
        } catch (Invalid invalid) {
            model.addAttribute("violations", invalid.violations());
            return again(sheet, sent, form, model, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal);
            return again(sheet, sent, form, model, HttpStatus.CONFLICT);
        }
    }

    private ModelAndView again(Sheet sheet, Sent sent, SentForm form, Model model, HttpStatus status) {
        String view = show(sent.round(), sheet, form, model, sent.session(), sent.by());
        return new ModelAndView(view, model.asMap(), status);
    }

    private List<Evidence> kept(SentForm form, HttpSession session) {
        return uploads.of(form.key(), session);
    }
}
