package org.zhuoluo.rectification.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Uploads;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Report;

/** The page on which something is written about a task: the task, what is typed, the files kept so far, the pledge. */
@Component
class EntryPage {

    private final Pages pages;
    private final Uploads uploads;
    private final Ledger ledger;

    EntryPage(Pages pages, Uploads uploads, Ledger ledger) {
        this.pages = pages;
        this.uploads = uploads;
        this.ledger = ledger;
    }

    void show(int round, String task, EntryForm form, Model model, HttpSession session, Person by) {
        pages.task(round, task, model, by);
        model.addAttribute("form", form);
        model.addAttribute("pledge", ledger.pledge());
        model.addAttribute("kept", uploads.of(form.key(), session));
    }

    /** What the form says, with the files that came with it and with earlier tries of it. */
    Report report(EntryForm form, @Nullable List<MultipartFile> files, HttpSession session) {
        return form.report(
                uploads.keep(form.checkedKey(), files, session), ledger.pledge().version());
    }
}
