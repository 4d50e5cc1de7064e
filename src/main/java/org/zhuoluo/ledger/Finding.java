package org.zhuoluo.ledger;

import org.jspecify.annotations.Nullable;

/** Something the verification found wrong: what kind, where (round, chain, place; none for the guards), and a detail. */
public record Finding(
        Check check,
        @Nullable Integer round,
        @Nullable String chain,
        @Nullable Integer seq,
        String detail) {

    /** What is verified; the numbers are those of the ledger's scheme. */
    public enum Check {
        /** V1: the body is canonical and the columns copy it. */
        BODY,
        /** V2: the digest is that of the body. */
        DIGEST,
        /** V3: positions are dense and every entry has one, or waits. */
        POSITION,
        /** V4: places in a chain are dense, linked, and forward in time. */
        CHAIN,
        /** V7: what was said is there and is what was hashed. */
        PAYLOAD,
        /** V8: every file is there and is what was hashed. */
        FILE,
        /** V9: a key is used once. */
        KEY,
        /** V11: the guards of the database stand. */
        GUARD
    }

    static Finding guard(String detail) {
        return new Finding(Check.GUARD, null, null, null, detail);
    }
}
