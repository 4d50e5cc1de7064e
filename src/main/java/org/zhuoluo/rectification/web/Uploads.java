package org.zhuoluo.rectification.web;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.EvidenceStore;

/**
 * Files on their way in: kept at once, and remembered with the form they came with, so that a form that has to be corrected
 * does not ask for them again. What is remembered stands in the person's session, where nobody can write it but us.
 */
@Component
class Uploads {

    private static final int MOST = 30;

    private final EvidenceStore store;

    Uploads(EvidenceStore store) {
        this.store = store;
    }

    /** The files of this form, those of earlier tries included. */
    List<Evidence> keep(String key, @Nullable List<MultipartFile> files, HttpSession session) {
        List<Evidence> kept = new ArrayList<>(of(key, session));
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = file.getOriginalFilename();
            if (name == null || name.isEmpty() || kept.size() == MOST) {
                continue;
            }
            try (InputStream content = file.getInputStream()) {
                kept.add(store.keep(baseName(name), content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                session.setAttribute(attribute(key), new ArrayList<>(kept));
            }
        }
        return kept;
    }

    @SuppressWarnings("unchecked")
    List<Evidence> of(String key, HttpSession session) {
        Object kept = session.getAttribute(attribute(key));
        return kept == null ? List.of() : (List<Evidence>) kept;
    }

    void forget(String key, HttpSession session) {
        session.removeAttribute(attribute(key));
    }

    private static String attribute(String key) {
        return "uploads:" + key;
    }

    private static String baseName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
