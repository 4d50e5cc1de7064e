package org.zhuoluo.ledger;

import java.math.BigDecimal;

/** What an indicator stood at: 回迁安置户数 2425. The value is in the indicator's unit of measure. */
public record Reading(String indicator, BigDecimal value) {}
