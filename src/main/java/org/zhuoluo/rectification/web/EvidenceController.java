package org.zhuoluo.rectification.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(plain(evidence.name()), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(evidence.bytes())
                .body(new InputStreamResource(store.open(sha256)));
    }

    /** The name without what no file name should hold: control and direction marks, and separators of folders. */
    private static String plain(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]", "_");
    }
}
