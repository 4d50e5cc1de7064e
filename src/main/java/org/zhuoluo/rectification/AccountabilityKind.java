package org.zhuoluo.rectification;

/**
 * The kinds of accountability action (追责问责, facts.md F10–F14) and what each is counted in. Organisations, people and cases
 * are three units of count that are never added up.
 */
public enum AccountabilityKind {
    ORGANISATION_CRITICISED(Counted.ORGANISATIONS),
    ADMONITORY_TALK(Counted.PEOPLE),
    CASE_FILED(Counted.CASES),
    SANCTION(Counted.PEOPLE),
    TRANSFERRED_TO_JUSTICE(Counted.PEOPLE);

    /** The units of count. */
    public enum Counted {
        ORGANISATIONS,
        PEOPLE,
        CASES
    }

    private final Counted counted;

    AccountabilityKind(Counted counted) {
        this.counted = counted;
    }

    public Counted counted() {
        return counted;
    }
}
