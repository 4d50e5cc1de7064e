package org.zhuoluo.intake.outline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
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
 * problems of the feedback list. A draft is corrected by who saw its last version; once saved it is only read, but for the
 * units that are meant by its names.
 */
@Component
@Transactional
public class FeedbackOutlines {

    private static final int LONGEST_NAME = 120;

    private final Rounds rounds;
    private final Planning planning;
    private final Organisation organisation;
    private final OutlineRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    FeedbackOutlines(
            Rounds rounds,
            Planning planning,
            Organisation organisation,
            OutlineRows rows,
            JdbcClient jdbc,
            Clock clock) {
        this.rounds = rounds;
        this.planning = planning;
        this.organisation = organisation;
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins a draft of these paragraphs under a name; the same form sent twice ({@code id}) begins one. */
    public FeedbackOutline begin(int round, UUID id, String name, List<String> source, Person by) {
        Round into = require(round, by);
        String called = name.strip();
        if (called.length() > LONGEST_NAME) {
            throw Invalid.field("name", "invalid.words-too-long", LONGEST_NAME);
        }
        FeedbackOutline outline = new FeedbackOutline(
                id,
                into.id(),
                called.isEmpty() ? Words.first(source.get(0), 40) : called,
                1,
                OutlineReader.read(source),
                clock.instant(),
                by.login(),
                null);
        rows.add(outline);
        return require(round, id, by);
    }

    /** What would be drawn of these paragraphs; nothing is written. */
    @Transactional(readOnly = true)
    public OutlineDraft read(int round, List<String> source, Person by) {
        require(round, by);
        return OutlineReader.read(source);
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

    /** Which units of the round's region the names of a draft mean; both were asked for by the same person. */
    @Transactional(readOnly = true)
    public NamedUnits units(FeedbackOutline outline, Round round) {
        return NamedUnits.of(
                organisation.unitsOf(round.regionId()), outline.draft().units());
    }

    /**
     * Puts down which unit is meant by names the draft writes, before it is saved or after: tasks are set up later. A unit of
     * another region is missing.
     */
    public void choose(int round, UUID id, int version, Map<String, Integer> chosen, Person by) {
        Round into = require(round, by);
        FeedbackOutline outline = require(round, id, by);
        Map<String, Integer> units = new HashMap<>();
        for (NamedUnits.Name name : units(outline, into).names(outline.draft())) {
            Integer unit = chosen.get(name.words());
            if (unit != null) {
                units.put(name.words(), organisation.unit(unit, into.regionId()).id());
            }
        }
        if (!rows.choose(id, version, outline.draft().choosing(units))) {
            throw new Refusal("refusal.outline-moved");
        }
    }

    /**
     * Lays its problems into the feedback list ({@link Sowing}); answers how many are new. Refused once tasks of the list are
     * claimed (refusal.outline-at-work): the rates of the round are reckoned against its problems, and what is added from then
     * on goes in by the workbook, row by row.
     */
    public int save(int round, UUID id, int version, Person by) {
        Round into = require(round, by);
        jdbc.sql("select id from rounds where id = ? for no key update")
                .param(round)
                .query()
                .singleRow();
        FeedbackOutline outline = require(round, id, by);
        int claimed = atWork(round, by);
        if (claimed > 0 && !outline.isSaved()) {
            throw new Refusal("refusal.outline-at-work", claimed);
        }
        if (outline.isSaved()) {
            throw new Refusal("refusal.outline-saved");
        }
        Sowing sowing = new Sowing(laid(round));
        List<Plan.PlannedProblem> problems = sowing.of(outline.draft());
        if (!rows.save(id, version, outline.draft().savedAs(sowing.numbers()), clock.instant())) {
            throw new Refusal("refusal.outline-moved");
        }
        planning.lay(into, new Plan(problems, List.of()), by);
        return problems.size();
    }

    /** How many tasks of the feedback list are claimed: while it is above nought, no feedback is saved. */
    @Transactional(readOnly = true)
    public int atWork(int round, Person by) {
        require(round, by);
        return jdbc.sql("""
                        select count(*) from task_standings(:round, :today) s
                        join tasks t on t.round_id = :round and t.number = s.number
                        join problems p on p.round_id = :round and p.number = t.problem
                        where p.list = 'FEEDBACK' and s.standing <> 'UNCLAIMED'
                        """)
                .param("round", round)
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .single();
    }

    private List<Sowing.Laid> laid(int round) {
        return jdbc.sql("""
                        select number, case when list = 'FEEDBACK' then words end as words from problems
                        where round_id = ?
                        """).param(round).query(Sowing.Laid.class).list();
    }

    private Round require(int round, Person by) {
        Round into = rounds.require(round, by);
        if (!by.is(Role.OFFICE)) {
            throw new NotAllowed("plan");
        }
        return into;
    }
}
