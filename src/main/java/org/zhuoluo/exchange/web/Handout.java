package org.zhuoluo.exchange.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.zhuoluo.shared.Attachment;

/**
 * Hands out a table that is made on the way: it is written to disk first, so that neither the memory nor a connection to the
 * database waits for a slow reader, and what goes wrong is told before the first byte. The file is gone once it was read.
 */
@Component
class Handout {

    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Path folder;

    Handout(@Value("${zhuoluo.data}") String data) {
        this.folder = Path.of(data).toAbsolutePath().normalize().resolve("outgoing");
    }

    ResponseEntity<InputStreamResource> of(String name, MediaType type, Consumer<OutputStream> writing) {
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, "table", null);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                writing.accept(out);
            } catch (RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return Attachment.named(name)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .contentType(type)
                    .contentLength(Files.size(file))
                    .body(new InputStreamResource(
                            Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
