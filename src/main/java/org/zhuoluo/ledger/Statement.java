package org.zhuoluo.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be appended: about what, of which kind, in which words, on which day it happened; with readings, evidence and
 * facts (short named values: {@code result=DONE}, {@code closingNumber=整改销〔2020〕1号}). A transition of the domain
 * returns the statement it owes; the door appends it in the same transaction.
 */
public record Statement(
        Subject subject,
        Kind kind,
        String words,
        LocalDate happenedOn,
        List<Reading> readings,
        List<Evidence> evidence,
        Map<String, String> facts,
        @Nullable UUID corrects,
        @Nullable Integer pledge) {

    public Statement {
        readings = List.copyOf(readings);
        evidence = List.copyOf(evidence);
        facts = Map.copyOf(facts);
    }

    public static Statement of(Subject subject, Kind kind, String words, LocalDate happenedOn) {
        return new Statement(subject, kind, words, happenedOn, List.of(), List.of(), Map.of(), null, null);
    }

    public Statement with(List<Reading> newReadings) {
        return new Statement(subject, kind, words, happenedOn, newReadings, evidence, facts, corrects, pledge);
    }

    public Statement proving(List<Evidence> newEvidence) {
        return new Statement(subject, kind, words, happenedOn, readings, newEvidence, facts, corrects, pledge);
    }

    public Statement stating(Map<String, String> newFacts) {
        return new Statement(subject, kind, words, happenedOn, readings, evidence, newFacts, corrects, pledge);
    }

    public Statement correcting(UUID entry) {
        return new Statement(subject, Kind.CORRECTION, words, happenedOn, readings, evidence, facts, entry, pledge);
    }

    public Statement under(int pledgeVersion) {
        return new Statement(subject, kind, words, happenedOn, readings, evidence, facts, corrects, pledgeVersion);
    }

    /** With whose hand: a statement becomes an entry only with an author. */
    public Signed by(Author author) {
        return new Signed(this, author);
    }

    /** A statement and its author. */
    public record Signed(Statement statement, Author author) {}
}
