package org.zhuoluo.report.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.zhuoluo.report.PaperFile;

/** A paper that the browser saves under its name. */
final class Attachment {

    private Attachment() {}

    static ResponseEntity<byte[]> of(PaperFile paper) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(paper.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(paper.form().media()))
                .body(paper.content());
    }
}
