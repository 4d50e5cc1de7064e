package org.zhuoluo.ledger.web;

import static org.zhuoluo.organisation.Role.AUDIT;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.SUPERVISOR;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhuoluo.ledger.Checking;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.organisation.Allowed;

/** Whether the ledger is intact: its end, the last verification, and a new one. It shows places and digests, no words. */
@Controller
@RequestMapping("/ledger")
class LedgerController {

    private final Ledger ledger;
    private final Checking checking;

    LedgerController(Ledger ledger, Checking checking) {
        this.ledger = ledger;
        this.checking = checking;
    }

    @Allowed({OFFICE, SUPERVISOR, AUDIT})
    @GetMapping
    String show(Model model) {
        model.addAttribute("head", ledger.head());
        model.addAttribute("running", checking.isRunning());
        model.addAttribute("checked", checking.last());
        return "ledger/ledger";
    }

    @Allowed({OFFICE, SUPERVISOR, AUDIT})
    @PostMapping("/verification")
    String verify() {
        checking.start();
        return "redirect:/ledger";
    }
}
