package org.zhuoluo.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes files that were kept but never named by an entry: an upload whose form was not sent, or whose transaction
 * failed. A file is safe for a day after it was last written, by the clock of the file system that wrote it.
 */
@Component
class EvidenceCollector {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceCollector.class);
    private static final Duration GRACE = Duration.ofHours(24);

    private final EvidenceStore store;
    private final JdbcClient jdbc;
    private final boolean running;

    EvidenceCollector(EvidenceStore store, JdbcClient jdbc, @Value("${zhuoluo.background:true}") boolean running) {
        this.store = store;
        this.jdbc = jdbc;
        this.running = running;
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT24H")
    void collectDaily() {
        if (running) {
            int removed = collect();
            LOG.info("{} unreferenced evidence files removed", removed);
        }
    }

    /** Removes what is unreferenced and past its grace; answers how many files went. */
    int collect() {
        if (!Files.isDirectory(store.folder())) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(store.folder())) {
            Instant now = newest();
            List<Path> old = files.filter(Files::isRegularFile)
                    .filter(file -> writtenAt(file).isBefore(now.minus(GRACE)))
                    .filter(file -> !isNamed(file.getFileName().toString()))
                    .toList();
            int removed = 0;
            for (Path file : old) {
                boolean keptAgain = !Files.exists(file) || !writtenAt(file).isBefore(now.minus(GRACE));
                if (!keptAgain && Files.deleteIfExists(file)) {
                    removed++;
                }
            }
            return removed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isNamed(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            return false;
        }
        return jdbc.sql("select exists (select from ledger_evidence where sha256 = ?)")
                .param(Canonical.unhex(sha256))
                .query(Boolean.class)
                .single();
    }

    private Instant newest() throws IOException {
        Path probe = Files.createTempFile(store.folder(), "now", null);
        try {
            return writtenAt(probe);
        } finally {
            Files.delete(probe);
        }
    }

    private static Instant writtenAt(Path file) {
        try {
            FileTime time = Files.getLastModifiedTime(file);
            return time.toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
