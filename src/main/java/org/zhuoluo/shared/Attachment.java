package org.zhuoluo.shared;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;

/** A file that the browser saves under its name, whatever script the name is written in. */
public final class Attachment {

    private Attachment() {}

    /** The answer as far as its name; whoever gives the file says of which kind it is. */
    public static BodyBuilder named(String name) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }
}
