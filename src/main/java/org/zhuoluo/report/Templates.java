package org.zhuoluo.report;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.EvidenceStore;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Receipt;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.report.paper.Template;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/**
 * The door to the templates of the Word papers and workbooks (facts.md F19). They belong to the region whose office works the rounds, and
 * serve all of these. The office takes one away, changes it in Word, Excel or WPS, and uploads it: it is looked over and tried, or
 * refused with what is wrong and where. Every upload is a version that stays, and so is the return to the house's own; the
 * newest is in force. The round from which it was done has the entry of it.
 */
@Component
@Transactional(readOnly = true)
public class Templates {

    private static final int LONGEST_NOTE = 500;

    private final Rounds rounds;
    private final TemplateRows rows;
    private final TemplateShelf shelf;
    private final EvidenceStore store;
    private final Ledger ledger;
    private final PaperWords said;
    private final Clock clock;

    Templates(
            Rounds rounds,
            TemplateRows rows,
            TemplateShelf shelf,
            EvidenceStore store,
            Ledger ledger,
            PaperWords said,
            Clock clock) {
        this.rounds = rounds;
        this.rows = rows;
        this.shelf = shelf;
        this.store = store;
        this.ledger = ledger;
        this.said = said;
        this.clock = clock;
    }

    /** What is made by a template and the version that makes it; none where it was never replaced. */
    public record InForce(TemplateFor of, @Nullable TemplateVersion version) {

        /** Whether the house's own makes it. */
        public boolean isHouse() {
            return version == null || version.isHouse();
        }
    }

    /** All kinds of paper, as they are listed, in Word and then as workbook. */
    public List<InForce> inForce(int round, Person by) {
        Map<TemplateFor, TemplateVersion> newest = rows.inForce(of(round, by).regionId()).stream()
                .collect(Collectors.toMap(TemplateVersion::of, Function.identity()));
        return Arrays.stream(PaperKind.values())
                .flatMap(kind -> Stream.of(TemplateFor.word(kind), TemplateFor.workbook(kind)))
                .map(what -> new InForce(what, newest.get(what)))
                .toList();
    }

    /** All versions of one, that in force first. */
    public List<TemplateVersion> versions(int round, TemplateFor what, Person by) {
        return rows.all(of(round, by).regionId(), what);
    }

    /** The file of one version; 0 is the house's own. */
    public PaperFile file(int round, TemplateFor what, int version, Person by) {
        int region = of(round, by).regionId();
        TemplateVersion one = version == 0 ? null : kept(region, what, version);
        Template template = shelf.of(what, one);
        String name = template.stamp().name().replace(' ', '_') + what.form().ending();
        return new PaperFile(name, what.form(), template.file(), template.stamp());
    }

    /**
     * Takes a file as the next version. Invalid with all that is wrong with it, or without a note; refused where it is the one in
     * force already. The same key uploads once.
     */
    @Transactional
    public void upload(
            int id, TemplateFor what, String name, byte[] file, String note, Person by, @Nullable String key) {
        Round round = of(id, by);
        requireNote(note);
        if (file.length == 0) {
            throw Invalid.field("files", "invalid.template-none");
        }
        what.require(file);
        Evidence kept = store.keep(name, new ByteArrayInputStream(file));
        append(round, what, kept, note.strip(), by, key);
    }

    /** From now on the house's own makes them again. Refused where it does already. */
    @Transactional
    public void goBack(int id, TemplateFor what, String note, Person by, @Nullable String key) {
        Round round = of(id, by);
        requireNote(note);
        append(round, what, null, note.strip(), by, key);
    }

    private void append(
            Round round, TemplateFor what, @Nullable Evidence file, String note, Person by, @Nullable String key) {
        rows.lock(round.regionId());
        if (ledger.written(by.login(), key, Subject.round(round.id())).isPresent()) {
            return;
        }
        Optional<TemplateVersion> before = rows.inForce(round.regionId(), what);
        if (file == null && before.map(TemplateVersion::isHouse).orElse(true)) {
            throw new Refusal("refusal.template-is-the-house-s");
        }
        if (file != null
                && before.filter(one -> file.sha256().equals(one.sha256())).isPresent()) {
            throw new Refusal("refusal.template-same");
        }
        int version = before.map(TemplateVersion::version).orElse(0) + 1;
        var added = new TemplateVersion(
                what,
                version,
                file == null ? null : file.sha256(),
                file == null ? null : file.name(),
                file == null ? 0 : file.bytes(),
                note,
                clock.instant(),
                by.name());
        rows.add(round, added, tell(round, added, file, by, key));
    }

    private Receipt tell(Round round, TemplateVersion added, @Nullable Evidence file, Person by, @Nullable String key) {
        String words = shelf.of(added.of(), added).stamp().name();
        Map<String, String> facts = Map.of(
                "register",
                "TEMPLATE",
                "number",
                added.of().kind().name(),
                "act",
                file == null ? "HOUSE" : "UPLOADED",
                "form",
                added.of().form().name(),
                "version",
                String.valueOf(added.version()));
        return ledger.append(
                Statement.of(
                                Subject.round(round.id()),
                                Kind.REGISTERED,
                                (added.of().isWorkbook() ? "Excel模板：" : "Word模板：") + words + "。" + added.note(),
                                LocalDate.now(clock))
                        .proving(file == null ? List.of() : List.of(file))
                        .stating(facts),
                Author.of(by),
                key);
    }

    private TemplateVersion kept(int region, TemplateFor what, int version) {
        return rows.all(region, what).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> new Missing("template", version));
    }

    private Round of(int id, Person by) {
        Round round = rounds.require(id, by);
        if (!by.is(Role.OFFICE)) {
            throw new NotAllowed("templates");
        }
        return round;
    }

    private static void requireNote(String note) {
        if (note.isBlank()) {
            throw Invalid.field("note", "invalid.template-note");
        }
        if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            throw Invalid.field("note", "invalid.words-too-long", LONGEST_NOTE);
        }
    }
}
