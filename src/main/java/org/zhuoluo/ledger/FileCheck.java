package org.zhuoluo.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** V8: a file that an entry names is there, and its content has the digest it was named by. */
final class FileCheck {

    private FileCheck() {}

    /** A file that entries of a round name. */
    record Kept(int round, String sha256, long bytes) {}

    static void check(EvidenceStore store, Kept kept, List<Finding> findings) {
        Path file = store.place(kept.sha256());
        if (!Files.isRegularFile(file)) {
            findings.add(new Finding(Finding.Check.FILE, kept.round(), null, null, "missing " + kept.sha256()));
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            if (!Canonical.hex(digest.digest()).equals(kept.sha256())) {
                findings.add(new Finding(Finding.Check.FILE, kept.round(), null, null, "altered " + kept.sha256()));
            }
        } catch (IOException | NoSuchAlgorithmException e) {
            findings.add(new Finding(Finding.Check.FILE, kept.round(), null, null, "unreadable " + kept.sha256()));
        }
    }
}
