package org.zhuoluo.api;

import static org.zhuoluo.organisation.Role.AUDIT;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.SUPERVISOR;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhuoluo.ledger.Head;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.organisation.Allowed;

/** How far the ledger reaches, and its digest there: to be kept elsewhere and compared. */
@RestController
class LedgerApi {

    private final Ledger ledger;

    LedgerApi(Ledger ledger) {
        this.ledger = ledger;
    }

    @Allowed({OFFICE, SUPERVISOR, AUDIT})
    @GetMapping("/api/v1/ledger/head")
    Head head() {
        return ledger.head();
    }
}
