package org.zhuoluo.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.zhuoluo.shell.SentAgain.Field;

/**
 * Reads the beginning of an upload from somebody who could not be asked who they are: the fields of a form stand before its
 * files. No more is read than of any form without files, and nothing is written to disk.
 */
final class UploadBeginning {

    private static final int MOST = 256 * 1024;
    private static final Pattern NAME = Pattern.compile("(?i);\\s*name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i);\\s*filename=\"([^\"]*)\"");

    private UploadBeginning() {}

    /** A file that must be chosen again: the field it came in, and its name. */
    record File(String field, String name) {}

    /** What was sent: fields in order, and files. */
    record Upload(List<Field> fields, List<File> files) {

        static final Upload NOTHING = new Upload(List.of(), List.of());
    }

    static Upload read(HttpServletRequest request) throws IOException {
        String boundary = MediaType.parseMediaType(request.getContentType()).getParameter("boundary");
        if (boundary == null) {
            return Upload.NOTHING;
        }
        byte[] beginning = request.getInputStream().readNBytes(MOST);
        return parse(beginning, boundary.replace("\"", ""));
    }

    static Upload parse(byte[] beginning, String boundary) {
        String text = "\r\n" + new String(beginning, StandardCharsets.ISO_8859_1);
        String[] parts = text.split(Pattern.quote("\r\n--" + boundary), -1);
        Upload upload = new Upload(new ArrayList<>(), new ArrayList<>());
        Arrays.stream(parts).skip(1).limit(Math.max(0, parts.length - 2)).forEach(part -> take(part, true, upload));
        if (parts.length > 1) {
            take(parts[parts.length - 1], false, upload);
        }
        return upload;
    }

    /** Of a field whose end was not read nothing is taken: half a text is not what was written. */
    private static void take(String part, boolean whole, Upload upload) {
        int end = part.indexOf("\r\n\r\n");
        String name = end < 0 ? null : found(NAME, part.substring(0, end));
        if (name == null) {
            return;
        }
        String file = found(FILE, part.substring(0, end));
        if (file == null && whole) {
            upload.fields().add(new Field(name, unicode(part.substring(end + 4))));
        } else if (file != null && !file.isEmpty()) {
            upload.files().add(new File(name, file));
        }
    }

    private static @Nullable String found(Pattern pattern, String head) {
        Matcher matcher = pattern.matcher(head);
        return matcher.find() ? unicode(matcher.group(1)) : null;
    }

    private static String unicode(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
