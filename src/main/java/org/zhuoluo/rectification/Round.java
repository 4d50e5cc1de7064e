package org.zhuoluo.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.phrase.Frame;
import org.zhuoluo.shared.Invalid;

/**
 * One inspection and what follows from it (轮次). A concentrated phase (集中整改) of a stated length, then the routine phase
 * (常态化整改) until everything is closed. How many days before a deadline the light turns yellow, and how rates are
 * rounded, is the round's to say.
 */
@Entity
@Table(name = "rounds")
public class Round {

    private static final int LONGEST_NAME = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    @Column(name = "region_id")
    private int regionId;

    private String name;

    @Column(name = "inspected_by")
    private @Nullable String inspectedBy;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "concentrated_until")
    private LocalDate concentratedUntil;

    @Column(name = "yellow_days")
    private int yellowDays = 20;

    @Column(name = "second_days")
    private int secondDays = 10;

    @Column(name = "overdue_days")
    private int overdueDays;

    @Column(name = "extensions_at_most")
    private int extensionsAtMost = 2;

    @Column(name = "notice_days")
    private int noticeDays;

    @Column(name = "answer_days")
    private int answerDays = 7;

    @Column(name = "rate_decimals")
    private int rateDecimals = 1;

    @Column(name = "feedback_on")
    private @Nullable LocalDate feedbackOn;

    private boolean demonstration;

    Round(int regionId, String name, LocalDate startsOn, LocalDate concentratedUntil, boolean demonstration) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Invalid.field("name", "invalid.round-name", LONGEST_NAME);
        }
        if (concentratedUntil.isBefore(startsOn)) {
            throw Invalid.field("to", "invalid.round-ends-before-it-starts");
        }
        this.regionId = regionId;
        this.name = name.strip();
        this.startsOn = startsOn;
        this.concentratedUntil = concentratedUntil;
        this.demonstration = demonstration;
    }

    @SuppressWarnings("NullAway.Init")
    protected Round() {}

    /** Concentrated or routine. */
    public enum Phase {
        CONCENTRATED,
        ROUTINE;

        /** In which phase a round is on a day, whose concentrated phase ends with another. */
        public static Phase on(LocalDate day, LocalDate concentratedUntil) {
            return day.isAfter(concentratedUntil) ? ROUTINE : CONCENTRATED;
        }
    }

    public int id() {
        return Objects.requireNonNull(id);
    }

    public int regionId() {
        return regionId;
    }

    /** Whether the person works in the region whose round it is; who is not of it may at most read. */
    public boolean isOf(Person person) {
        return !person.isAdministrator() && regionId == person.regionId();
    }

    public String name() {
        return name;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate concentratedUntil() {
        return concentratedUntil;
    }

    public Phase phaseOn(LocalDate day) {
        return Phase.on(day, concentratedUntil);
    }

    /** Days before a deadline from which the light is yellow. */
    public int yellowDays() {
        return yellowDays;
    }

    public int secondDays() {
        return secondDays;
    }

    /** Days after a deadline from which the third letter, a supervision order, is written. */
    public int overdueDays() {
        return overdueDays;
    }

    /** How many extensions a task may get. */
    public int extensionsAtMost() {
        return extensionsAtMost;
    }

    /** Days of public notice between decision and closing; none where it is 0. */
    public int noticeDays() {
        return noticeDays;
    }

    /** Days within which an order or instruction is to be answered. */
    public int answerDays() {
        return answerDays;
    }

    /** What the round says about days, numbers and rounding. */
    public RoundSettings settings() {
        return new RoundSettings(
                yellowDays,
                secondDays,
                overdueDays,
                extensionsAtMost,
                noticeDays,
                answerDays,
                rateDecimals,
                feedbackOn);
    }

    /** Within what its phrases of time are read on a day: in the routine phase no deadline comes after its end. */
    public Frame frameOn(LocalDate day) {
        boolean ends = phaseOn(day) == Phase.CONCENTRATED;
        return new Frame(startsOn, ends ? concentratedUntil : day.plusYears(1), ends, feedbackOn);
    }

    void settle(RoundSettings settings) {
        yellowDays = settings.yellowDays();
        secondDays = settings.secondDays();
        overdueDays = settings.overdueDays();
        extensionsAtMost = settings.extensionsAtMost();
        noticeDays = settings.noticeDays();
        answerDays = settings.answerDays();
        rateDecimals = settings.rateDecimals();
        feedbackOn = settings.feedbackOn();
    }

    public int rateDecimals() {
        return rateDecimals;
    }

    /** Whether the texts of the round are demonstration data, which every page of it says. */
    public boolean demonstration() {
        return demonstration;
    }
}
