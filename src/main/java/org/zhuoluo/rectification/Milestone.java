package org.zhuoluo.rectification;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A dated stage of an indicator: by this day, this much (节点). */
@Embeddable
public record Milestone(String indicator, LocalDate due, BigDecimal target) {

    public Milestone {
        target = Indicator.plain(target);
    }
}
