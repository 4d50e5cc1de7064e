package org.zhuoluo.rectification.web;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.EvidenceStore;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Rectification;

/** Hands out a file to whoever may know of a task it proves something in; always to be kept, never to be run here. */
@Controller
class EvidenceController {

    private final Rectification rectification;
    private final EvidenceStore store;

    EvidenceController(Rectification rectification, EvidenceStore store) {
        this.rectification = rectification;
        this.store = store;
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER, Role.SUPERVISOR})
    @GetMapping("/rounds/{round}/evidence/{sha256}")
    ResponseEntity<InputStreamResource> file(@PathVariable int round, @PathVariable String sha256, Person by) {
        Evidence evidence = rectification.evidence(round, sha256, by);
        return Download.of(evidence, store.open(sha256));
    }
}
