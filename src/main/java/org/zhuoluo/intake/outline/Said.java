package org.zhuoluo.intake.outline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text says under its labels (牵头单位：责任单位：配合单位：整改时限：整改情况：): units as they are written, the deadline as
 * it is worded, how far it is; empty where it says nothing. A label that comes twice with other words keeps both.
 */
public record Said(String lead, String responsible, String supporting, String deadline, State state, boolean longTerm) {

    static final Said NOTHING = new Said("", "", "", "", State.UNSAID, false);

    private static final Pattern LABEL = Pattern.compile(
            "(?<open>[【［\\[（(]?)\\s*(?<name>(?<LEAD>牵头(?:整改|责任)?(?:单位|部门))|(?<RESPONSIBLE>责任(?:单位|部门))"
                    + "|(?<SUPPORTING>(?:配合|协助|协办)(?:单位|部门))|(?<DEADLINE>(?:整改|完成)(?:时限|期限|时间))"
                    + "|(?<PROGRESS>整改(?:落实|进展|完成)?(?:情况|状态)|(?:进展|完成|落实)(?:情况|状态)|整改(?:进展|结果))"
                    + "|督导单位|责任(?:领导|人)|整改(?:措施|目标|责任人))\\s*(?<close>[】］\\]]?)\\s*(?<colon>[:：∶﹕]?)\\s*",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern END = Pattern.compile("[。\\n].*", Pattern.DOTALL);
    private static final Pattern TRAILING = Pattern.compile("[。.；;，,、\\s]+$", Pattern.UNICODE_CHARACTER_CLASS);

    private static final int LONGEST = 200;

    /** How far rectification is by the words of a notice. */
    public enum State {
        UNSAID,
        DONE,
        BASICALLY,
        UNDER_WAY
    }

    /** The labels whose words are read; the others only end what stands before them. */
    enum Label {
        LEAD,
        RESPONSIBLE,
        SUPPORTING,
        DEADLINE,
        PROGRESS
    }

    public Said {
        supporting = Objects.requireNonNullElse(supporting, "");
    }

    static Said in(String text) {
        Map<Label, List<String>> under = under(text);
        Progress progress = Progress.of(text, under.getOrDefault(Label.PROGRESS, List.of()));
        String deadline = String.join("；", under.getOrDefault(Label.DEADLINE, List.of()));
        return new Said(
                String.join("、", under.getOrDefault(Label.LEAD, List.of())),
                String.join("、", under.getOrDefault(Label.RESPONSIBLE, List.of())),
                String.join("、", under.getOrDefault(Label.SUPPORTING, List.of())),
                deadline,
                progress.state(),
                progress.goesOn() || deadline.contains("长期坚持"));
    }

    /** Whether something is said of the state, where states stand, that is not understood. */
    static boolean isDoubtful(String text) {
        return Progress.of(text, under(text).getOrDefault(Label.PROGRESS, List.of()))
                .doubtful();
    }

    /** What stands under each label, in order, the same words once. */
    static Map<Label, List<String>> under(String text) {
        Map<Label, List<String>> under = new EnumMap<>(Label.class);
        Matcher label = LABEL.matcher(text);
        boolean more = next(label);
        while (more) {
            Label open = null;
            for (Label one : Label.values()) {
                open = label.group(one.name()) == null ? open : one;
            }
            int from = label.end();
            more = next(label);
            String words = text.substring(from, more ? label.start() : text.length());
            String said = open == Label.PROGRESS ? words : line(words);
            if (open != null && !said.isEmpty()) {
                List<String> all = under.computeIfAbsent(open, none -> new ArrayList<>());
                if (!all.contains(said)) {
                    all.add(said);
                }
            }
        }
        return under;
    }

    /** Where a text begins to speak under labels; its length where it never does. */
    static int labels(String text) {
        Matcher label = LABEL.matcher(text);
        return next(label) ? label.start() : text.length();
    }

    /** Whether a text says under a label how it was put right. */
    static boolean tells(String text) {
        return names(text).stream().anyMatch(name -> name.matches(".*(?:情况|状态|进展|结果)"));
    }

    /** Whether a text answers: says how it was put right, or by which measures. */
    static boolean answers(String text) {
        return tells(text) || names(text).contains("整改措施");
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        Matcher label = LABEL.matcher(text);
        while (next(label)) {
            names.add(label.group("name"));
        }
        return names;
    }

    /** The next name that is a label: a colon follows it, or it stands in square brackets. */
    private static boolean next(Matcher label) {
        while (label.find()) {
            boolean square =
                    !label.group("close").isEmpty() && !label.group("open").isEmpty();
            if (square || !label.group("colon").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Who is to put it right until when, without how it stands. */
    Said charging() {
        return new Said(lead, responsible, supporting, deadline, State.UNSAID, false);
    }

    Said or(Said other) {
        return new Said(
                lead.isEmpty() ? other.lead : lead,
                responsible.isEmpty() ? other.responsible : responsible,
                supporting.isEmpty() ? other.supporting : supporting,
                deadline.isEmpty() ? other.deadline : deadline,
                state == State.UNSAID ? other.state : state,
                longTerm || other.longTerm);
    }

    /** The first line, up to its full stop, and without a bracket that was opened before the label. */
    private static String line(String words) {
        String said = TRAILING.matcher(END.matcher(Words.strip(words)).replaceFirst(""))
                .replaceFirst("");
        if (said.matches("[^（(]*[）)]")) {
            said = TRAILING.matcher(said.substring(0, said.length() - 1)).replaceFirst("");
        }
        return Words.first(said, LONGEST);
    }
}
