package org.zhuoluo.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.EvidenceStore;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.UnitRow;
import org.zhuoluo.overview.Workload;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Round;

/** Makes the task books of all units, one after the other: no more than one book is held in memory. */
@Component
class BatchMaking {

    private final ListPapers papers;
    private final Workload workload;
    private final EvidenceStore store;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    BatchMaking(
            ListPapers papers, Workload workload, EvidenceStore store, Ledger ledger, TransactionTemplate transaction) {
        this.papers = papers;
        this.workload = workload;
        this.store = store;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** What is to be made: for which units of the round, as of which day, for whom and what for. */
    record Order(Round round, PaperForm form, String reason, LocalDate day, List<UnitRow> units, Person by) {

        Filter filter() {
            return Filter.of(ListKind.FEEDBACK, null, day);
        }
    }

    Order order(Round round, PaperForm form, String reason, LocalDate day, Person by) {
        List<UnitRow> units = workload.list(round.id(), Filter.of(ListKind.FEEDBACK, null, day), by);
        return new Order(round, form, reason, day, units, by);
    }

    /** Makes and keeps the file and names it in the ledger; {@code one} is told after each book. */
    void make(Order order, Runnable one) {
        try {
            Path zip = Files.createTempFile("task-books", ".zip");
            try {
                write(order, zip, one);
                keep(order, zip);
            } finally {
                Files.deleteIfExists(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Order order, Path zip, Runnable one) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)))) {
            for (UnitRow unit : order.units()) {
                PaperFile book = papers.book(order.round().id(), unit.id(), order.filter(), order.form(), order.by());
                ZipEntry entry =
                        new ZipEntry("任务书_" + safe(unit.name()) + order.form().ending());
                entry.setTimeLocal(order.day().atStartOfDay());
                out.putNextEntry(entry);
                out.write(book.content());
                out.closeEntry();
                one.run();
            }
        }
    }

    private void keep(Order order, Path zip) throws IOException {
        String name = order.round().name() + "_任务书_" + order.day() + ".zip";
        Evidence kept;
        try (InputStream content = Files.newInputStream(zip)) {
            kept = store.keep(name, content);
        }
        String books = String.valueOf(order.units().size());
        transaction.executeWithoutResult(status -> ledger.append(
                Statement.of(
                                Subject.round(order.round().id()),
                                Kind.REPORT_ISSUED,
                                "制作任务书" + books + "份：" + order.reason(),
                                order.day())
                        .proving(List.of(kept))
                        .stating(Map.of(
                                Batches.BATCH,
                                Batches.TASK_BOOKS,
                                "books",
                                books,
                                "asOf",
                                order.day().toString(),
                                "reason",
                                order.reason())),
                Author.of(order.by())));
    }

    /** A name of a file in every file system. */
    private static String safe(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\s]+", "_");
    }
}
