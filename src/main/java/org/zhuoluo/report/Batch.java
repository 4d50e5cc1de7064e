package org.zhuoluo.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Evidence;

/** Task books of all units of a round in one file: as they are being made, and as they were. */
public final class Batch {

    private Batch() {}

    /** How far one is: so many of all. {@code failed} once it broke off, and nothing was kept. */
    public record Progress(PaperForm form, LocalDate day, int done, int all, boolean failed) {

        public boolean isRunning() {
            return !failed && done < all;
        }

        Progress oneMore() {
            return new Progress(form, day, done + 1, all, failed);
        }

        Progress broken() {
            return new Progress(form, day, done, all, true);
        }
    }

    /** One that was made: the file under its digest, how many books as of which day, by whom, when and what for. */
    public record Made(
            Evidence file, String books, @Nullable LocalDate day, String by, Instant at, String reason) {}
}
