package org.zhuoluo.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** What is measured for a task: 回迁安置户数, in 户, from a baseline to a target. Its readings come with ledger entries. */
@Embeddable
public record Indicator(
        String name,
        @Column(name = "measured_in") String measuredIn,
        BigDecimal baseline,
        BigDecimal target,
        int position) {

    public Indicator {
        baseline = plain(baseline);
        target = plain(target);
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
