package org.zhuoluo.report.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.zhuoluo.report.PaperFile;
import org.zhuoluo.shared.Attachment;

/** A paper taken away. */
final class PaperAnswer {

    private PaperAnswer() {}

    static ResponseEntity<byte[]> of(PaperFile paper) {
        return Attachment.named(paper.name())
                .contentType(MediaType.parseMediaType(paper.form().media()))
                .body(paper.content());
    }
}
