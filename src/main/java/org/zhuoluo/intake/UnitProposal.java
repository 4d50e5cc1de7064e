package org.zhuoluo.intake;

/**
 * A name in the file that is no unit's full name, and the unit that it means, or that is proposed; empty where none comes near.
 *
 * @param settled whether it is known what is meant: a short name, or what was said of the name before
 */
public record UnitProposal(String words, String unit, boolean settled) {}
