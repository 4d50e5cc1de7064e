package org.zhuoluo.rectification.web;

import java.io.InputStream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.shared.Attachment;

/** A kept file handed out: always to be saved under its name, never to be run here. */
final class Download {

    private Download() {}

    static ResponseEntity<InputStreamResource> of(Evidence evidence, InputStream content) {
        return Attachment.named(plain(evidence.name()))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(evidence.bytes())
                .body(new InputStreamResource(content));
    }

    /** The name without what no file name should hold: control and direction marks, and separators of folders. */
    private static String plain(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]", "_");
    }
}
