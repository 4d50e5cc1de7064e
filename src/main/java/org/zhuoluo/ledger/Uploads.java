package org.zhuoluo.ledger;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Invalid.Violation;

/**
 * Files on their way in: kept at once, and remembered with the form they came with, so that a form that has to be corrected
 * does not ask for them again and a form sent twice says the same twice. What is remembered stands in the person's session,
 * where nobody can write it but us; the last few forms are enough.
 */
@Component
public class Uploads {

    private static final int MOST_FILES = 30;
    private static final int LAST_FORMS = 6;
    private static final String ATTRIBUTE = "uploads";

    private final EvidenceStore store;

    Uploads(EvidenceStore store) {
        this.store = store;
    }

    /** The files of this form, those of earlier tries included. A file that cannot be taken costs none of the others. */
    public List<Evidence> keep(String key, @Nullable List<MultipartFile> files, HttpSession session) {
        ArrayList<Evidence> kept = new ArrayList<>(of(key, session));
        List<Violation> wrong = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isEmpty()) {
                try {
                    add(kept, keep(baseName(name), file));
                } catch (Invalid invalid) {
                    wrong.addAll(invalid.violations());
                }
            }
        }
        if (kept.size() > MOST_FILES) {
            throw Invalid.field("files", "invalid.too-many-files", MOST_FILES);
        }
        remember(key, kept, session);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return kept;
    }

    /** The files remembered with a form. */
    public List<Evidence> of(String key, HttpSession session) {
        return all(session).getOrDefault(key, new ArrayList<>());
    }

    private Evidence keep(String name, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return store.keep(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(List<Evidence> kept, Evidence evidence) {
        if (!kept.contains(evidence)) {
            kept.add(evidence);
        }
    }

    private static void remember(String key, ArrayList<Evidence> kept, HttpSession session) {
        if (kept.isEmpty()) {
            return;
        }
        LinkedHashMap<String, ArrayList<Evidence>> forms = new LinkedHashMap<>(all(session));
        forms.remove(key);
        forms.put(key, kept);
        while (forms.size() > LAST_FORMS) {
            forms.remove(forms.keySet().iterator().next());
        }
        session.setAttribute(ATTRIBUTE, forms);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ArrayList<Evidence>> all(HttpSession session) {
        Object forms = session.getAttribute(ATTRIBUTE);
        return forms == null ? Map.of() : (Map<String, ArrayList<Evidence>>) forms;
    }

    /** Without the folders some browsers send; a quotation mark arrives as they have to write it. */
    private static String baseName(String sent) {
        String name = sent.replace("%22", "\"");
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
