package org.zhuoluo.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** The key of everything people call by a number: the round, and the number as spoken (decision 0003). */
@Embeddable
record Numbered(
        @Column(name = "round_id") int roundId,
        @Column(name = "number") String number) implements Serializable {}
