package org.zhuoluo.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Receipt;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Deputies;
import org.zhuoluo.organisation.Hand;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.organisation.Unit;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.ProblemSheet;
import org.zhuoluo.rectification.Reasons;
import org.zhuoluo.rectification.Rectification;
import org.zhuoluo.rectification.Standing;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/**
 * The door to instructions on a whole problem (批示). A leader writes one entry on the problem's chain; the letter goes to all
 * units that lead its tasks, the first named sums up, and one answer of an addressed unit settles it. Instructions on one
 * task are an act on the task ({@link Instructing}).
 */
@Component
@Transactional
public class Instructions {

    private static final int WHOLE_CHAIN = 10_000;

    private final Rectification rectification;
    private final Letters letters;
    private final Issuing issuing;
    private final Deputies deputies;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Instructions(
            Rectification rectification,
            Letters letters,
            Issuing issuing,
            Deputies deputies,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.rectification = rectification;
        this.letters = letters;
        this.issuing = issuing;
        this.deputies = deputies;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The problem, for a leader who may instruct on it now; refused as the instruction itself would be. */
    @Transactional(readOnly = true)
    public ProblemSheet require(int round, String number, Person by) {
        ProblemSheet sheet = rectification.problem(round, number, by);
        leading(by);
        if (sheet.standing() == Standing.WITHDRAWN || leadUnits(sheet).isEmpty()) {
            throw new Refusal("refusal.nobody-to-instruct", number);
        }
        return sheet;
    }

    /** Writes an instruction of at least four characters; answers the number of its letter. A key used before writes nothing. */
    public int instruct(
            int round, String number, String words, @Nullable LocalDate answerBy, Person by, @Nullable String key) {
        lock(round, number);
        ProblemSheet sheet = require(round, number, by);
        Subject subject = Subject.of(round, number);
        Optional<Receipt> before = ledger.written(by.login(), key, subject);
        if (before.isPresent()) {
            return before.flatMap(receipt -> ledger.find(round, receipt.entry()))
                    .map(entry -> Integer.parseInt(entry.facts().getOrDefault(Fact.LETTER, "0")))
                    .orElseThrow();
        }
        Hand hand = leading(by);
        LocalDate today = LocalDate.now(clock);
        NewLetter letter = new NewLetter(
                round,
                null,
                number,
                Stage.INSTRUCTION,
                null,
                Wording.subject(Stage.INSTRUCTION, null, number),
                Instructing.words(words),
                today,
                answerBy == null ? null : Signing.answerBy(answerBy, today),
                by.login(),
                Signing.issuer(hand),
                leadUnits(sheet));
        int kept = issuing.issue(letter).orElseThrow();
        Statement said = signed(letter.owes(kept), hand);
        if (Course.of(ledger.after(round, number, 0, WHOLE_CHAIN)).ends(said.by(author(hand)))) {
            throw new Refusal("refusal.said-just-now");
        }
        ledger.append(said, author(hand), key);
        return kept;
    }

    /** Answers a letter about a whole problem in at least ten characters, once. */
    public void answer(int round, int number, String reply, Person by, @Nullable String key) {
        Letter letter = letters.require(round, number, by);
        if (letter.task() != null || letter.to().stream().noneMatch(to -> to.isReadBy(by))) {
            throw new NotAllowed("answer letter " + number);
        }
        lock(round, letter.problem());
        Subject subject = Subject.of(round, letter.problem());
        if (ledger.written(by.login(), key, subject).isPresent()) {
            return;
        }
        List<Entry> chain = ledger.after(round, subject.chain(), 0, WHOLE_CHAIN);
        String told = String.valueOf(number);
        chain.stream()
                .filter(entry -> entry.kind() == Kind.ANSWERED
                        && told.equals(entry.facts().get(Fact.LETTER)))
                .findFirst()
                .ifPresent(Answering::refuse);
        Entry about = chain.stream()
                .filter(entry -> entry.kind() == Kind.INSTRUCTED
                        && told.equals(entry.facts().get(Fact.LETTER)))
                .findFirst()
                .orElseThrow(() -> Invalid.field("letter", "invalid.choice"));
        ledger.append(
                Statement.of(subject, Kind.ANSWERED, Reasons.required("reply", reply), LocalDate.now(clock))
                        .stating(Answering.about(about)),
                Author.of(by),
                key);
    }

    private Hand leading(Person by) {
        return deputies.handsOf(by).stream()
                .filter(hand -> hand.rights().is(Role.LEADER))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("instruct"));
    }

    private void lock(int round, String problem) {
        jdbc.sql("select 1 from problems where round_id = ? and number = ? for no key update")
                .params(round, problem)
                .query()
                .listOfRows();
    }

    private static List<Recipient> leadUnits(ProblemSheet sheet) {
        Map<Integer, Unit> units = new LinkedHashMap<>();
        sheet.tasks().stream()
                .filter(one -> one.state().standing() != Standing.WITHDRAWN)
                .forEach(one -> units.putIfAbsent(one.lead().id(), one.lead()));
        return units.values().stream().map(Recipient::unit).toList();
    }

    private static Author author(Hand hand) {
        return Author.forUnit(hand.actor(), hand.rights().unit());
    }

    private static Statement signed(Statement owed, Hand hand) {
        Person absent = hand.absent();
        if (absent == null) {
            return owed;
        }
        Map<String, String> facts = new HashMap<>(owed.facts());
        facts.put(Fact.ON_BEHALF_OF, absent.login());
        facts.put(Fact.ON_BEHALF_OF_NAME, absent.name());
        return owed.stating(facts);
    }
}
