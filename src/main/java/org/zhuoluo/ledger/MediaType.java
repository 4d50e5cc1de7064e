package org.zhuoluo.ledger;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;
import org.zhuoluo.shared.Invalid;

/**
 * What a file is, by its content. Programs and pages that a browser would run are not evidence; a file whose name says one
 * thing and whose content is another is refused (ASVS 5.2.2).
 */
final class MediaType {

    private static final Tika TIKA = new Tika();

    private static final Set<String> NOT_TAKEN = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-mach-o",
            "application/x-sh",
            "application/javascript",
            "text/javascript",
            "application/x-httpd-php",
            "text/html",
            "application/xhtml+xml",
            "image/svg+xml",
            "application/java-archive",
            "application/java-vm",
            "application/x-bat");

    private static final Map<String, Set<String>> PROMISED = Map.of(
            "pdf", Set.of("application/pdf"),
            "png", Set.of("image/png"),
            "jpg", Set.of("image/jpeg"),
            "jpeg", Set.of("image/jpeg"),
            "gif", Set.of("image/gif"),
            "zip", Set.of("application/zip"),
            "docx", Set.of("application/x-tika-ooxml", "application/zip"),
            "xlsx", Set.of("application/x-tika-ooxml", "application/zip"),
            "pptx", Set.of("application/x-tika-ooxml", "application/zip"));

    private MediaType() {}

    /** The media type of a file by its first bytes and, where those leave it open, its name. */
    static String of(String name, byte[] beginning) {
        String byContent = TIKA.detect(beginning);
        String byBoth = TIKA.detect(beginning, name);
        if (NOT_TAKEN.contains(byContent) || NOT_TAKEN.contains(byBoth)) {
            throw Invalid.field("files", "invalid.file-kind-not-taken", name);
        }
        Set<String> promised = PROMISED.get(extension(name));
        if (promised != null && !promised.contains(byContent)) {
            throw Invalid.field("files", "invalid.file-is-not-what-it-says", name);
        }
        return byBoth;
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
