package org.zhuoluo.intake.outline;

import java.util.HashMap;
import java.util.List;
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
            Pattern.compile("(?:(?<lead>牵头(?:责任)?单位)|(?<responsible>责任单位)|(?<deadline>整改时限|完成时限|整改期限)"
                    + "|(?<progress>整改(?:落实|进展|完成)?情况|进展情况)|配合单位)\\s*[:：]\\s*");

    /** The labels whose words are read; 配合单位 only ends what stands before it. */
    private static final List<String> READ = List.of("lead", "responsible", "deadline", "progress");

    private static final int LONGEST = 200;

    /** How far rectification is by the words of a notice. */
    public enum State {
        UNSAID,
        DONE,
        BASICALLY,
        UNDER_WAY
    }

    static Said in(String text) {
        Map<String, String> under = new HashMap<>();
        Matcher label = LABEL.matcher(text);
        boolean more = label.find();
        while (more) {
            String open = READ.stream()
                    .filter(name -> label.group(name) != null)
                    .findFirst()
                    .orElse("");
            int from = label.end();
            more = label.find();
            String words = text.substring(from, more ? label.start() : text.length());
            under.merge(open, open.equals("progress") ? words : sentence(words), String::concat);
        }
        String progress = under.getOrDefault("progress", "");
        String deadline = under.getOrDefault("deadline", "");
        return new Said(
                under.getOrDefault("lead", ""),
                under.getOrDefault("responsible", ""),
                deadline,
                state(progress),
                progress.contains("长期坚持") || deadline.contains("长期坚持"));
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
