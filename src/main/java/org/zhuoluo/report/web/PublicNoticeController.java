package org.zhuoluo.report.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.SUPERVISOR;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.report.PaperForm;
import org.zhuoluo.report.PublicNotice;
import org.zhuoluo.report.PublicNotices;

/** The draft of the public notice, to be looked at and taken away. */
@Controller
@RequestMapping("/rounds/{round}")
class PublicNoticeController {

    private final PublicNotices notices;

    PublicNoticeController(PublicNotices notices) {
        this.notices = notices;
    }

    @Allowed({OFFICE, LEADER, SUPERVISOR})
    @GetMapping("/public-notice")
    String draft(
            @PathVariable int round,
            @RequestParam Map<String, String> said,
            @RequestParam(defaultValue = "") String contact,
            Model model,
            Person by) {
        PublicNotice notice = notices.draft(round, Filter.of(said), contact, by);
        model.addAttribute("round", notice.round());
        model.addAttribute("notice", notice);
        model.addAttribute("contact", contact.strip());
        return "report/public-notice";
    }

    @Allowed({OFFICE, LEADER, SUPERVISOR})
    @GetMapping("/public-notice.{form:docx|xlsx|pdf}")
    ResponseEntity<byte[]> paper(
            @PathVariable int round,
            @PathVariable String form,
            @RequestParam Map<String, String> said,
            @RequestParam(defaultValue = "") String contact,
            Person by) {
        return PaperAnswer.of(notices.paper(round, Filter.of(said), contact, PaperForm.of(form), by));
    }
}
