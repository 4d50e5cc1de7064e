package org.zhuoluo.overview;

/** How problems, recommendations, tasks and measures of a list stand at the end of a day, and no more. */
public record Counts(Count problems, Count recommendations, Figures.Tasks tasks, Figures.Measures measures) {}
