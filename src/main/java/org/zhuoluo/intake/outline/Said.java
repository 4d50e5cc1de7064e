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
            "(?<open>[【［\\[（(]?)\\s*(?<name>(?<LEAD>(?:牵头|主责|主办)(?:整改|责任)?(?:单位|部门))"
                    + "|(?<RESPONSIBLE>(?:整改)?责任(?:单位|部门|主体|科室)|(?:整改|承办|落实)(?:单位|部门)|(?:整改|实施)主体|被审计单位)"
                    + "|(?<SUPPORTING>(?:配合|协助|协办|协同|会办)(?:责任)?(?:单位|部门))"
                    + "|(?<DEADLINE>(?:计划)?(?:整改|完成|办结|办理|落实)(?:时限|期限|时间|时间节点)|完成日期|时限要求|(?<!\\p{IsHan})(?:时限|期限)(?=\\s*[】］\\]]?\\s*[:：∶﹕]))"
                    + "|(?<PROGRESS>整改(?:落实|进展|完成|推进|工作)?(?:情况|状态|进度)|(?:进展|完成|落实|办理|办结|工作进展|目前进展)(?:情况|状态|进度)"
                    + "|(?:整改|办理)(?:进展|结果|结论)|(?:目前|工作)进展|当前状态)"
                    + "|(?<![\\p{IsHan}])(?<SHORT>进展|状态|整改|是否(?:已)?(?:完成|销号)(?:整改)?)(?=\\s*[】］\\]]?\\s*[:：∶﹕])"
                    + "|督导单位|(?:责任|牵头|包保|分管)(?:领导|人)|验收单位|联系人|备注|下一步(?:打算|措施|工作|计划|安排)"
                    + "|(?:整改|具体|主要|工作)(?:措施|举措|做法)(?:(?:及|和|与)(?:成效|落实情况|完成情况|进展))?|整改(?:类型|方式|时限要求)|问题类别|类别|(?:具体|主要|突出)?表现|(?:整改)?(?:目标|要求|成效|责任人))\\s*(?<close>[】］\\]]?)\\s*(?<colon>(?:[:：∶﹕]|——)?)\\s*",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern AT_LINE = Pattern.compile(
            "(?:\\n[\\s\\p{Z}]*|(?:^|\\n)[\\s\\p{Z}]*(?:[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.、．]|[（(].{1,3}[)）]))\\z");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]");
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
        boolean more = next(label, text);
        while (more) {
            Label open = null;
            for (Label one : Label.values()) {
                open = label.group(one.name()) == null ? open : one;
            }
            open = label.group("SHORT") == null ? open : Label.PROGRESS;
            int from = label.end();
            more = next(label, text);
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
        return next(label, text) ? label.start() : text.length();
    }

    /** Whether a paragraph begins to speak under a label; at its beginning one needs no colon where a blank follows or nothing. */
    static boolean begins(String paragraph) {
        Matcher label = LABEL.matcher(paragraph);
        return label.lookingAt() && (isMarked(label) || isApart(label, paragraph));
    }

    /** Whether these words are a label and nothing else. */
    static boolean isLabel(String words) {
        return LABEL.matcher(words).matches();
    }

    /** Whether a text says under a label how it was put right. */
    static boolean tells(String text) {
        return names(text).stream().anyMatch(name -> name.matches(".*(?:情况|状态|进展|结果|整改|进度)|是否.*"));
    }

    /** Whether a text answers: says how it was put right, or by which measures. */
    static boolean answers(String text) {
        return tells(text) || names(text).stream().anyMatch(name -> name.matches(".*(?:措施|举措|做法|成效).*"));
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        Matcher label = LABEL.matcher(text);
        while (next(label, text)) {
            names.add(label.group("name"));
        }
        return names;
    }

    /** The next name that is a label: a colon follows it, it stands in square brackets, or apart at the beginning of a line. */
    private static boolean next(Matcher label, String text) {
        while (label.find()) {
            String before = text.substring(0, label.start("name"));
            if (isMarked(label) || AT_LINE.matcher(before).find() && isApart(label, text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMarked(Matcher label) {
        boolean square = !label.group("close").isEmpty() && !label.group("open").isEmpty();
        return square || !label.group("colon").isEmpty();
    }

    private static boolean isApart(Matcher label, String text) {
        int end = label.end("name");
        return end == text.length()
                || BLANK.matcher(text.substring(end, end + 1)).matches();
    }

    /** Who is to put it right until when, without how it stands. */
    Said charging() {
        return new Said(lead, responsible, supporting, deadline, State.UNSAID, false);
    }

    Said standing(State other) {
        return new Said(lead, responsible, supporting, deadline, other, longTerm);
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
