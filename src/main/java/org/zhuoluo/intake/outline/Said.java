package org.zhuoluo.intake.outline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text says under its labels (牵头单位：责任单位：整改时限：整改情况：): units as they are written, the deadline as it is
 * worded, how far it is; empty where it says nothing.
 */
public record Said(String lead, String responsible, String deadline, State state, boolean longTerm) {

    static final Said NOTHING = new Said("", "", "", State.UNSAID, false);

    private static final Pattern LABEL =
            Pattern.compile("(牵头(?:责任)?单位|责任单位|配合单位|整改时限|完成时限|整改期限|整改(?:落实|进展|完成)?情况|进展情况)\\s*[:：]\\s*");
    private static final int LONGEST = 200;

    /** How far rectification is by the words of a notice. */
    public enum State {
        UNSAID,
        DONE,
        BASICALLY,
        UNDER_WAY
    }

    static Said in(String text) {
        Map<String, String> under = new LinkedHashMap<>();
        Matcher label = LABEL.matcher(text);
        String open = "";
        int from = 0;
        while (label.find()) {
            put(under, open, text.substring(from, label.start()));
            open = label.group(1);
            from = label.end();
        }
        put(under, open, text.substring(from));
        String progress = under.getOrDefault("情况", "");
        return new Said(
                under.getOrDefault("牵头", ""),
                under.getOrDefault("责任", ""),
                under.getOrDefault("时限", ""),
                state(progress),
                progress.contains("长期坚持") || under.getOrDefault("时限", "").contains("长期坚持"));
    }

    /** Where a text begins to speak under labels; its length where it never does. */
    static int labels(String text) {
        Matcher label = LABEL.matcher(text);
        return label.find() ? label.start() : text.length();
    }

    Said or(Said other) {
        return new Said(
                lead.isEmpty() ? other.lead : lead,
                responsible.isEmpty() ? other.responsible : responsible,
                deadline.isEmpty() ? other.deadline : deadline,
                state == State.UNSAID ? other.state : state,
                longTerm || other.longTerm);
    }

    private static void put(Map<String, String> under, String label, String words) {
        String kind = label.startsWith("牵头")
                ? "牵头"
                : label.startsWith("责任")
                        ? "责任"
                        : label.endsWith("时限") || label.endsWith("期限") ? "时限" : label.endsWith("情况") ? "情况" : label;
        String said = kind.equals("情况") ? words : sentence(words);
        if (!label.isEmpty()) {
            under.merge(kind, said, String::concat);
        }
    }

    private static String sentence(String words) {
        String said = words.strip().replaceFirst("[。；;，,]+$", "");
        return said.length() > LONGEST ? said.substring(0, LONGEST) : said;
    }

    /** Read from the first words: what is done is told first, and how after it. */
    private static State state(String progress) {
        String said = progress.replaceFirst("^[\\s：:]*", "");
        String first = said.split("[。；;]", 2)[0];
        if (first.contains("基本完成") || first.contains("基本整改到位")) {
            return State.BASICALLY;
        }
        if (first.matches(".*(未完成|尚未|推进|未达到|正在|持续整改).*")) {
            return State.UNDER_WAY;
        }
        return first.matches(".*(已完成|完成整改|整改到位|已整改|已办结|已销号).*") ? State.DONE : State.UNSAID;
    }
}
