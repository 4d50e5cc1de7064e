package org.zhuoluo.rectification.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Uploads;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.Deed;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.SentForm;

/** The page on which an act is done: the task, what the form asks, what was typed, the files kept so far. */
@Component
class ActPage {

    private final Pages pages;
    private final Acting acting;
    private final Uploads uploads;
    private final Ledger ledger;

    ActPage(Pages pages, Acting acting, Uploads uploads, Ledger ledger) {
        this.pages = pages;
        this.acting = acting;
        this.uploads = uploads;
        this.ledger = ledger;
    }

    /** Refuses, as the act itself would, to show a form that would be refused. */
    void require(int round, String task, Act act, Person by) {
        acting.require(round, task, act, by);
    }

    String show(int round, String task, Act act, SentForm form, Model model, HttpSession session, Person by) {
        TaskSheet sheet = pages.task(round, task, model, by);
        Course course = acting.course(sheet);
        Deed deed = acting.deed(act);
        model.addAttribute("course", course);
        model.addAttribute("act", act);
        model.addAttribute("asks", deed.asks(sheet, course));
        model.addAttribute("form", form);
        model.addAttribute("seen", ledger.length(round, task));
        model.addAttribute("pledge", ledger.pledge());
        model.addAttribute("kept", uploads.of(form.key(), session));
        return deed.view();
    }

    Filled filled(SentForm form, @Nullable List<MultipartFile> files, HttpSession session) {
        List<Evidence> kept =
                files == null && form.key().isBlank() ? List.of() : uploads.keep(form.key(), files, session);
        return new Filled(form.values(), kept, pledged(form));
    }

    private @Nullable Integer pledged(SentForm form) {
        String version = form.text("pledge");
        if (version.isEmpty()) {
            return null;
        }
        int inForce = ledger.pledge().version();
        if (!version.equals(String.valueOf(inForce))) {
            throw Invalid.field("pledge", "invalid.pledge-missing");
        }
        return inForce;
    }
}
