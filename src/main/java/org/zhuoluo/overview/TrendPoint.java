package org.zhuoluo.overview;

import java.time.LocalDate;

/** How it stood at the end of a week, or on the day asked for in the last one. */
public record TrendPoint(String week, LocalDate day, Count problems, Count tasks) {}
