package org.zhuoluo.rectification;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;

/**
 * What the inspection found wrong, or recommended: a problem (问题) or recommendation (意见建议) of one of the three lists. It
 * is answered by tasks, and is closed when it has one and all of them that are not withdrawn are closed. Its words are
 * those of the feedback; if they are set down better later, the ledger tells what they were.
 */
@Entity
@Table(name = "problems")
public class Problem {

    @EmbeddedId
    private Numbered id;

    private int position;

    @Enumerated(EnumType.STRING)
    private ListKind list;

    @Enumerated(EnumType.STRING)
    private Nature nature;

    private @Nullable Integer aspect;

    private @Nullable Integer item;

    private String words;

    @Column(name = "source_number")
    private @Nullable String sourceNumber;

    @Column(name = "key_problem")
    private boolean keyProblem;

    private boolean sensitive;

    private @Nullable String earlier;

    @Version
    private @Nullable Integer version;

    @ElementCollection
    @CollectionTable(
            name = "problem_labels",
            joinColumns = {
                @JoinColumn(name = "round_id", referencedColumnName = "round_id"),
                @JoinColumn(name = "problem", referencedColumnName = "number")
            })
    @Column(name = "label")
    @Fetch(FetchMode.SUBSELECT)
    private Set<String> labels = new LinkedHashSet<>();

    Problem(int roundId, int position, Plan.PlannedProblem planned, Outline outline) {
        this.id = new Numbered(roundId, planned.number());
        this.position = position;
        this.list = planned.list();
        this.nature = planned.nature();
        this.words = planned.words();
        take(planned, outline);
    }

    @SuppressWarnings("NullAway.Init")
    protected Problem() {}

    public String number() {
        return id.number();
    }

    public String words() {
        return words;
    }

    public ListKind list() {
        return list;
    }

    public Nature nature() {
        return nature;
    }

    public @Nullable String sourceNumber() {
        return sourceNumber;
    }

    public boolean keyProblem() {
        return keyProblem;
    }

    public @Nullable String earlier() {
        return earlier;
    }

    public List<String> labels() {
        return List.copyOf(labels);
    }

    Statement created(LocalDate day) {
        return Statement.of(subject(), Kind.CREATED, words, day);
    }

    /** Takes over what is planned now, and owes the ledger what changed; nothing if nothing did. */
    List<Statement> revise(Plan.PlannedProblem planned, Outline outline, LocalDate day) {
        String before = told();
        take(planned, outline);
        String after = told();
        return before.equals(after)
                ? List.of()
                : List.of(Statement.of(subject(), Kind.CHANGED, before + "\n→ " + after, day));
    }

    private void take(Plan.PlannedProblem planned, Outline outline) {
        list = planned.list();
        nature = planned.nature();
        words = planned.words();
        aspect = outline.aspect(planned.aspect());
        item = outline.item(planned.aspect(), planned.item());
        sourceNumber = planned.sourceNumber();
        keyProblem = planned.keyProblem();
        sensitive = planned.sensitive();
        earlier = planned.earlier();
        Set<String> wanted = new LinkedHashSet<>(
                planned.labels().stream().map(Plan.PlannedLabel::name).toList());
        if (!labels.equals(wanted)) {
            labels.clear();
            labels.addAll(wanted);
        }
    }

    private String told() {
        return String.join(
                " | ",
                list.name(),
                nature.name(),
                aspect + "/" + item,
                words,
                String.valueOf(sourceNumber),
                keyProblem + "/" + sensitive,
                String.valueOf(earlier),
                labels.stream().sorted().toList().toString());
    }

    private Subject subject() {
        return Subject.of(id.roundId(), id.number());
    }
}
