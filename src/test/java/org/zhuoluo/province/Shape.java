package org.zhuoluo.province;

/**
 * How large a province is made: districts, and in each of them one round with so many problems, tasks, measures, entries of the
 * ledger, and units beside the eight that lead. The same seed gives the same plan and the same lives.
 */
record Shape(int districts, int units, int problems, int tasks, int measures, int entries, long seed) {

    /** A district as in the newspaper report (facts.md F3–F5, F15, F16) with so many entries. */
    static Shape ofDistricts(int districts, int entries) {
        return new Shape(districts, 83, 69, 91, 270, entries, 2020);
    }
}
