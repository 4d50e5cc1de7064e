package org.zhuoluo.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Document.Version;
import org.zhuoluo.rectification.RegisterBook.Event;
import org.zhuoluo.rectification.RegisterBook.Register;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.Refusal;

/**
 * The door to guidance documents and templates (facts.md F19) as files that can be replaced: every upload is a version and an
 * entry about the round that proves it; earlier versions stay. Only the office writes; everybody of the round reads.
 */
@Component
@Transactional
public class Documents implements RegisterRow {

    private static final String KIND = "register.document";
    private static final String TITLE = "register.title";
    private static final String ON = "register.on";
    private static final String PAPER = "register.reference";
    private static final String FILES = "files";
    private static final String NOTE = "note";

    private final RegisterBook book;
    private final JdbcClient jdbc;
    private final Clock clock;

    Documents(RegisterBook book, JdbcClient jdbc, Clock clock) {
        this.book = book;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String noun() {
        return "documents";
    }

    @Override
    public List<Asked> asks(Person by) {
        return List.of(
                Asked.choice(KIND, Asked.Choice.of("documents", DocumentKind.values())),
                Asked.line(TITLE),
                Asked.day(ON),
                Asked.line(PAPER).optional());
    }

    @Override
    public int add(int round, Filled filled, Person by, @Nullable String key) {
        book.requireOffice(by);
        Optional<Entry> before = book.lock(round, by, key);
        if (before.isPresent()) {
            return Integer.parseInt(before.get().facts().get(Fact.NUMBER));
        }
        DocumentKind kind = filled.choice(KIND, DocumentKind.class);
        String title = filled.line(TITLE);
        LocalDate on = book.day(filled, ON, null);
        String reference = filled.text(PAPER).isEmpty() ? "" : filled.line(PAPER);
        int number = book.nextNumber(round, Register.DOCUMENT);
        jdbc.sql(
                        "insert into documents (round_id, number, kind, title, issued_on, reference) values (?, ?, ?, ?, ?, nullif(?, ''))")
                .params(round, number, kind.name(), title, on, reference)
                .update();
        Map<String, String> facts = Map.of(Fact.SORT, kind.name());
        book.write(
                round,
                new Event(Register.DOCUMENT, number, "ADDED", on, "登记：" + title + "。", facts),
                List.of(),
                by,
                key);
        return number;
    }

    @Transactional(readOnly = true)
    public Document of(int round, int number, Person by) {
        book.require(round, by);
        List<Version> versions = jdbc.sql(
                        "select * from document_files where round_id = ? and document = ? order by version desc")
                .params(round, number)
                .query((row, at) -> version(row))
                .list();
        return jdbc.sql("select * from documents where round_id = ? and number = ?")
                .params(round, number)
                .query((row, at) -> new Document(
                        number,
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("reference"),
                        versions))
                .optional()
                .orElseThrow(() -> RegisterBook.missing(Register.DOCUMENT, number));
    }

    /** The file of one version. */
    @Transactional(readOnly = true)
    public Evidence file(int round, int number, int version, Person by) {
        return of(round, number, by).versions().stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .map(Version::file)
                .orElseThrow(() -> new Missing("version", version));
    }

    /**
     * Takes the last file handed in as the next version; the field {@code note} says why, from the second version on. Invalid
     * without a file, or with the one already in force. The same key uploads once.
     */
    public void upload(int round, int number, Filled filled, Person by, @Nullable String key) {
        book.requireOffice(by);
        if (book.lock(round, by, key).isPresent()) {
            return;
        }
        Document document = of(round, number, by);
        if (filled.evidence().isEmpty()) {
            throw Invalid.field(FILES, "invalid.register-file-missing");
        }
        Evidence file = filled.evidence().get(filled.evidence().size() - 1);
        boolean first = document.versions().isEmpty();
        if (!first && document.versions().get(0).sha256().equals(file.sha256())) {
            throw new Refusal("refusal.register-file-same");
        }
        String note = first && filled.text(NOTE).isEmpty() ? "" : filled.reason(NOTE);
        int version = first ? 1 : document.versions().get(0).version() + 1;
        String words = note.isEmpty() ? "上传《" + document.title() + "》第1版。" : note;
        Map<String, String> facts = Map.of(Fact.VERSION, String.valueOf(version));
        var receipt = book.write(
                round,
                new Event(Register.DOCUMENT, number, "UPLOADED", book.today(), words, facts),
                List.of(file),
                by,
                key);
        jdbc.sql("""
                        insert into document_files (round_id, document, version, sha256, name, media, bytes, uploaded_at,
                            uploaded_by, note, entry) values (?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?)
                        """)
                .params(round, number, version, file.sha256(), file.name(), file.media(), file.bytes())
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .params(by.name(), note, receipt.entry())
                .update();
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("version"),
                row.getString("sha256"),
                row.getString("name"),
                row.getString("media"),
                row.getLong("bytes"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("uploaded_by"),
                row.getString("note"));
    }
}
