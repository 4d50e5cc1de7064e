package org.zhuoluo.rectification.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.EvidenceStore;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Documents;
import org.zhuoluo.shared.SentForm;

/** A guidance document or template: the versions of its file, to be had by everybody of the round, replaced by the office. */
@Controller
@RequestMapping("/rounds/{round}/documents/{number:\\d+}")
class DocumentController {

    private final Documents documents;
    private final RegisterPage page;
    private final EvidenceStore store;

    DocumentController(Documents documents, RegisterPage page, EvidenceStore store) {
        this.documents = documents;
        this.page = page;
        this.store = store;
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER, Role.SUPERVISOR})
    @GetMapping
    String document(@PathVariable int round, @PathVariable int number, Model model, HttpSession session, Person by) {
        model.addAttribute("document", documents.of(round, number, by));
        return page.show(round, sheet(round, number), SentForm.empty(), model, session, by);
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER, Role.SUPERVISOR})
    @GetMapping("/versions/{version}")
    ResponseEntity<InputStreamResource> file(
            @PathVariable int round, @PathVariable int number, @PathVariable int version, Person by) {
        Evidence file = documents.file(round, number, version, by);
        return Download.of(file, store.open(file.sha256()));
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/versions")
    Object upload(
            @PathVariable int round,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam @Nullable List<MultipartFile> files,
            Model model,
            HttpSession session,
            Person by,
            RedirectAttributes after) {
        model.addAttribute("document", documents.of(round, number, by));
        return page.write(
                sheet(round, number), new RegisterPage.Sent(round, sent, files, session, by), model, (filled, key) -> {
                    documents.upload(round, number, filled, by, key);
                    after.addFlashAttribute("flash", "document.uploaded");
                    return "/rounds/" + round + "/documents/" + number;
                });
    }

    private static RegisterPage.Sheet sheet(int round, int number) {
        String list = "/rounds/" + round + "/documents";
        return new RegisterPage.Sheet(
                "rectification/document", "", "", list + "/" + number + "/versions", list, List.of());
    }
}
