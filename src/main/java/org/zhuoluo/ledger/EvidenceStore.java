package org.zhuoluo.ledger;

import java.io.InputStream;
import org.springframework.stereotype.Component;

/** Keeps files by the digest of their content. (Contract; implementation follows in the next commit.) */
@Component
public class EvidenceStore {

    /** Keeps the content durably before any transaction names it; refuses what is too large or of a kind not taken. */
    public Evidence keep(String name, InputStream content) {
        throw new UnsupportedOperationException();
    }

    public InputStream open(String sha256) {
        throw new UnsupportedOperationException();
    }
}
