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
import org.zhuoluo.ledger.EvidenceStore;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Mechanism;
import org.zhuoluo.rectification.MechanismEvent;
import org.zhuoluo.rectification.Mechanisms;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.SentForm;

/** A long-term mechanism, its life, and what is recorded of it: {@code …/mechanisms/7/check}. */
@Controller
@RequestMapping("/rounds/{round}/mechanisms/{number:\\d+}")
class MechanismController {

    private final Mechanisms mechanisms;
    private final RegisterPage page;
    private final EvidenceStore store;

    MechanismController(Mechanisms mechanisms, RegisterPage page, EvidenceStore store) {
        this.mechanisms = mechanisms;
        this.page = page;
        this.store = store;
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER, Role.SUPERVISOR})
    @GetMapping
    String mechanism(@PathVariable int round, @PathVariable int number, Model model, HttpSession session, Person by) {
        Mechanism mechanism = mechanisms.of(round, number, by);
        model.addAttribute("mechanism", mechanism);
        model.addAttribute("open", mechanism.open(by));
        model.addAttribute("life", mechanisms.life(round, number, by));
        RegisterPage.Sheet sheet = new RegisterPage.Sheet("rectification/mechanism", "", "", "", "", List.of());
        return page.show(round, sheet, SentForm.empty(), model, session, by);
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER, Role.SUPERVISOR})
    @GetMapping("/files/{sha256}")
    ResponseEntity<InputStreamResource> file(
            @PathVariable int round, @PathVariable int number, @PathVariable String sha256, Person by) {
        return Download.of(mechanisms.file(round, number, sha256, by), store.open(sha256));
    }

    @Allowed({Role.OFFICE, Role.SUPERVISOR})
    @GetMapping("/{event:issuing|revision|check|lapse}")
    String form(
            @PathVariable int round,
            @PathVariable int number,
            @PathVariable String event,
            Model model,
            HttpSession session,
            Person by) {
        Mechanism mechanism = mechanisms.require(round, number, named(event), by);
        return page.show(round, sheet(round, mechanism, named(event)), SentForm.empty(), model, session, by);
    }

    @Allowed({Role.OFFICE, Role.SUPERVISOR})
    @PostMapping("/{event:issuing|revision|check|lapse}")
    Object record(
            @PathVariable int round,
            @PathVariable int number,
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam @Nullable List<MultipartFile> files,
            Model model,
            HttpSession session,
            Person by,
            RedirectAttributes after) {
        Mechanism mechanism = mechanisms.of(round, number, by);
        return page.write(
                sheet(round, mechanism, named(event)),
                new RegisterPage.Sent(round, sent, files, session, by),
                model,
                (filled, key) -> {
                    mechanisms.record(round, number, named(event), filled, by, key);
                    after.addFlashAttribute("flash", "register.done");
                    return "/rounds/" + round + "/mechanisms/" + number;
                });
    }

    private static RegisterPage.Sheet sheet(int round, Mechanism mechanism, MechanismEvent event) {
        String at = "/rounds/" + round + "/mechanisms/" + mechanism.number();
        return new RegisterPage.Sheet(
                "mechanism.do." + event, mechanism.name(), at + "/" + event.noun(), at, event.asks());
    }

    private static MechanismEvent named(String noun) {
        return MechanismEvent.named(noun).orElseThrow(() -> new Missing("event", noun));
    }
}
