package org.zhuoluo.intake;

/**
 * What the office is asked before a workbook may be applied: where, why, and what is proposed, empty where nothing is.
 *
 * @param id names it in an answer; the same for the same cell of the same file
 */
public record Question(String id, RowError about, String proposal) {}
