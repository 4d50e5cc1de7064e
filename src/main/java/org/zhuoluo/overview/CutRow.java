package org.zhuoluo.overview;

/** One row of a cut: its key in addresses, its name, the counts of its tasks, how many of them were applied for in time. */
public record CutRow(String key, String name, Count tasks, int overdue, int dueSoon, OnTime onTime) {}
