package org.zhuoluo.intake.outline;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Nature;
import org.zhuoluo.rectification.Plan;
import org.zhuoluo.rectification.Planning;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/**
 * The door by which a feedback in numbered paragraphs comes in (P15): read into a draft tree, corrected by the office, saved as
 * problems of the feedback list. A draft is corrected by who saw its last version; once saved it is only read.
 */
@Component
@Transactional
public class FeedbackOutlines {

    private static final int LONGEST_NAME = 120;

    private final Rounds rounds;
    private final Planning planning;
    private final OutlineRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    FeedbackOutlines(Rounds rounds, Planning planning, OutlineRows rows, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.planning = planning;
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins a draft of these paragraphs under a name. */
    public FeedbackOutline begin(int round, String name, List<String> source, Person by) {
        Round into = require(round, by);
        String called = name.strip();
        if (called.length() > LONGEST_NAME) {
            throw Invalid.field("name", "invalid.words-too-long", LONGEST_NAME);
        }
        FeedbackOutline outline = new FeedbackOutline(
                UUID.randomUUID(),
                into.id(),
                called.isEmpty()
                        ? source.get(0).substring(0, Math.min(40, source.get(0).length()))
                        : called,
                1,
                OutlineReader.read(source),
                clock.instant(),
                by.login(),
                null);
        rows.add(outline);
        return outline;
    }

    @Transactional(readOnly = true)
    public List<FeedbackOutline.Listed> list(int round, Person by) {
        return rows.of(require(round, by).id());
    }

    @Transactional(readOnly = true)
    public FeedbackOutline require(int round, UUID id, Person by) {
        return rows.find(require(round, by).id(), id).orElseThrow(() -> new Missing("outline", id));
    }

    /** Refused where somebody else corrected it since, or it is saved. */
    public void change(int round, UUID id, int version, OutlineChange change, Person by) {
        FeedbackOutline outline = require(round, id, by);
        if (!rows.change(id, version, change.on(outline.draft()))) {
            throw new Refusal(outline.isSaved() ? "refusal.outline-saved" : "refusal.outline-moved");
        }
    }

    /**
     * Lays its problems into the round, numbered on from those that are there; answers how many. Each needs a title; an item
     * needs an aspect above it.
     */
    public int save(int round, UUID id, int version, Person by) {
        Round into = require(round, by);
        FeedbackOutline outline = require(round, id, by);
        List<Plan.PlannedProblem> problems = problems(outline.draft(), numbers(round));
        if (problems.isEmpty()) {
            throw new Refusal("refusal.outline-empty");
        }
        if (!rows.save(id, version, clock.instant())) {
            throw new Refusal(outline.isSaved() ? "refusal.outline-saved" : "refusal.outline-moved");
        }
        planning.lay(into, new Plan(problems, List.of()), by);
        return problems.size();
    }

    private static List<Plan.PlannedProblem> problems(OutlineDraft draft, Set<String> taken) {
        List<Plan.PlannedProblem> problems = new ArrayList<>();
        String aspect = null;
        String item = null;
        int number = 0;
        for (Node node : draft.nodes()) {
            switch (node.level()) {
                case ASPECT -> {
                    aspect = node.title();
                    item = null;
                }
                case ITEM -> item = node.title();
                case PROBLEM -> {
                    do {
                        number++;
                    } while (taken.contains(String.valueOf(number)));
                    if (item != null && aspect == null) {
                        throw new Refusal("refusal.outline-item", item);
                    }
                    problems.add(new Plan.PlannedProblem(
                            String.valueOf(number),
                            ListKind.FEEDBACK,
                            Nature.PROBLEM,
                            aspect,
                            item,
                            node.title(),
                            List.of(),
                            false,
                            false,
                            null,
                            node.mark().isEmpty() ? null : node.mark()));
                }
            }
        }
        return problems;
    }

    private Set<String> numbers(int round) {
        return jdbc
                .sql("select number from problems where round_id = ?")
                .param(round)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private Round require(int round, Person by) {
        Round into = rounds.require(round, by);
        if (!by.is(Role.OFFICE)) {
            throw new NotAllowed("plan");
        }
        return into;
    }
}
