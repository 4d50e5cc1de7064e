package org.zhuoluo.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhuoluo.shell.UploadBeginning.File;
import org.zhuoluo.shell.UploadBeginning.Upload;

/**
 * A form as it was sent, to be sent again as it is: every field under its name, in order, and the files by name, for they
 * must be chosen again. Of a form that carries a password nothing is kept.
 */
record SentAgain(String address, List<Field> fields, List<File> files, boolean secret) {

    static final SentAgain NOTHING = new SentAgain("", List.of(), List.of(), false);

    private static final Pattern SECRET = Pattern.compile("(?i).*(password|passwort|secret|pwd).*");
    private static final Pattern TYPED = Pattern.compile("(?s).*[\\s\\p{IsHan}].*|.{40,}");
    private static final List<String> OURS = List.of("_csrf", "key", "token", "digest", "version", "seen");

    /** In which a form that was kept before names the files it still misses: the field, a stroke, the name. */
    static final String MISSED = "missed-file";

    private static final String STROKE = "/";

    /** One field; what people wrote is shown to them. */
    record Field(String name, String value) {

        public boolean isTyped() {
            return !OURS.contains(name) && TYPED.matcher(value).matches();
        }

        /** The first line break in a text field is not read as part of it. */
        public String shown() {
            return value.startsWith("\n") || value.startsWith("\r") ? "\n" + value : value;
        }
    }

    static SentAgain of(HttpServletRequest request) {
        String address = address(request);
        Upload sent = withMissed(sent(request));
        boolean secret = sent.fields().stream()
                .anyMatch(field -> SECRET.matcher(field.name()).matches());
        return secret
                ? new SentAgain(address, List.of(), List.of(), true)
                : new SentAgain(address, sent.fields(), sent.files(), false);
    }

    /** A form that comes without the files it missed before misses them still. */
    private static Upload withMissed(Upload sent) {
        List<Field> fields = sent.fields().stream()
                .filter(field -> !field.name().equals(MISSED))
                .toList();
        List<File> missed = sent.fields().stream()
                .filter(field -> field.name().equals(MISSED) && field.value().contains(STROKE))
                .map(field -> field.value().split(STROKE, 2))
                .map(parts -> new File(parts[0], parts[1]))
                .toList();
        return new Upload(fields, sent.files().isEmpty() ? missed : sent.files());
    }

    /** Whether there is anything to send. */
    public boolean isThere() {
        return !fields.isEmpty();
    }

    /** Whether sending it twice does it once: the form carries its own key. */
    public boolean isOnce() {
        return fields.stream()
                .anyMatch(field -> field.name().equals("key") && !field.value().isBlank());
    }

    public List<Field> typed() {
        return fields.stream().filter(Field::isTyped).toList();
    }

    public List<Field> untyped() {
        return fields.stream().filter(field -> !field.isTyped()).toList();
    }

    /** The fields that files came in. */
    public List<String> fileFields() {
        return files.stream().map(File::field).distinct().toList();
    }

    private static Upload sent(HttpServletRequest request) {
        try {
            String type = Objects.requireNonNullElse(request.getContentType(), "");
            boolean upload = type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
            if (upload && !UploadsNeedSignIn.wasLetIn(request)) {
                return UploadBeginning.read(request);
            }
            return new Upload(fields(request), upload ? files(request) : List.of());
        } catch (IOException | ServletException | RuntimeException unreadable) {
            return Upload.NOTHING;
        }
    }

    /** The parameters without those of the address, which go with it. */
    private static List<Field> fields(HttpServletRequest request) {
        List<Field> fields = new ArrayList<>();
        var query = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
        for (Map.Entry<String, String[]> one : request.getParameterMap().entrySet()) {
            int addressed = query.getOrDefault(one.getKey(), List.of()).size();
            Arrays.stream(one.getValue()).skip(addressed).forEach(value -> fields.add(new Field(one.getKey(), value)));
        }
        return fields;
    }

    private static List<File> files(HttpServletRequest request) throws IOException, ServletException {
        List<File> files = new ArrayList<>();
        for (Part part : request.getParts()) {
            String name = part.getSubmittedFileName();
            if (name != null && !name.isEmpty()) {
                files.add(new File(part.getName(), name));
            }
        }
        return files;
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return path(request).replaceFirst("^/+", "/") + (query == null ? "" : "?" + query);
    }

    /** What was asked for, also where the container now asks for the page that tells of its failure. */
    static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    /** Whether something was only to be looked at. */
    static boolean looks(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return List.of("GET", "HEAD").contains(failed == null ? request.getMethod() : failed.toString());
    }
}
