package org.zhuoluo.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.rectification.Fact;

/**
 * The particulars of a row of the history (要素): {@code 有回应=…；方式=现场核查；复核人=甲、乙}. They become the facts of the
 * entry, the same that an act done in this house leaves, so that both read alike.
 */
public final class Particulars {

    /** What a word of the workbook is called as a fact; the eight points of acceptance (四有四见, facts.md W12) among them. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("有回应", "point.ANSWERED"),
            Map.entry("有担当", "point.OWNED"),
            Map.entry("有举一反三", "point.GENERALISED"),
            Map.entry("有长效机制", "point.MECHANISM"),
            Map.entry("见人", "point.PEOPLE"),
            Map.entry("见事", "point.FACTS"),
            Map.entry("见数据", "point.FIGURES"),
            Map.entry("见成效", "point.EFFECT"),
            Map.entry("方式", "way"),
            Map.entry("复核人", "inspector1"),
            Map.entry("会议", Fact.MEETING),
            Map.entry("档案", Fact.SLOT),
            Map.entry("延至", Fact.UNTIL),
            Map.entry("环节", Fact.STEP),
            Map.entry("措施", Fact.MEASURES),
            Map.entry("结论", Fact.RESULT),
            Map.entry("阶段", "stage"),
            Map.entry("答复期限", "answerBy"));

    private static final Map<String, Map<String, String>> VALUES = Map.of(
            "方式", Map.of("现场核查", "ON_SITE", "书面复核", "PAPER"),
            "档案", Map.of("方案", "PLAN", "专班", "TASK_FORCE", "报告", "REPORT", "机制", "MECHANISM"),
            "环节",
                    Map.of(
                            "签署", "SIGNATURE",
                            "初审", "FIRST_REVIEW",
                            "复核", "VERIFICATION",
                            "审定", "DECISION",
                            "公示", "NOTICE"),
            "结论", Map.of("成效保持", "CONFIRMED", "重新打开", "REOPENED"),
            "阶段", Map.of("首次", "FIRST", "二次", "SECOND", "逾期", "OVERDUE"));

    /** Particulars without which an entry of the kind says nothing. */
    private static final Map<Kind, String> NEEDED = Map.of(
            Kind.DOSSIER_FILLED, "档案",
            Kind.DOSSIER_WAIVED, "档案",
            Kind.EXTENSION_ASKED, "延至",
            Kind.EXTENSION_GRANTED, "延至",
            Kind.LOOKED_BACK, "结论");

    private static final Set<String> DAYS = Set.of("延至", "答复期限");

    private final Cells cells;
    private final String task;
    private final Map<String, String> facts = new HashMap<>();

    private Particulars(Cells cells, String task) {
        this.cells = cells;
        this.task = task;
    }

    /** The facts a row states; what cannot be read is named. */
    static Map<String, String> of(Cells cells, String task, @Nullable Kind kind) {
        Particulars particulars = new Particulars(cells, task);
        particulars.facts.put(Fact.HISTORY, "1");
        String person = cells.optional("人员");
        if (person != null) {
            particulars.facts.put(Fact.PERSON, person);
        }
        String all = cells.optional("要素");
        for (String one : all == null ? List.<String>of() : List.of(all.split("[;；\\n]"))) {
            particulars.read(one.strip());
        }
        String needed = kind == null ? null : NEEDED.get(kind);
        if (needed != null && !particulars.facts.containsKey(NAMES.getOrDefault(needed, needed))) {
            cells.wrong("要素", "import.particular-missing", needed);
        }
        return particulars.facts;
    }

    /** The particulars that a row states for the facts of an entry: what {@link #of} reads again. */
    public static String told(Map<String, String> facts) {
        Map<String, String> told = new TreeMap<>();
        NAMES.forEach((word, name) -> {
            String value = value(word, facts.getOrDefault(name, ""));
            String second = word.equals("复核人") ? facts.getOrDefault("inspector2", "") : "";
            if (!value.isBlank()) {
                told.put(word, word + "=" + value + (second.isEmpty() ? "" : "、" + second));
            }
        });
        return String.join("；", told.values()).replaceAll("\\s*\\n\\s*", " ");
    }

    /** Whether the facts have what an entry of the kind must state. */
    public static boolean suffice(Kind kind, Map<String, String> facts) {
        String needed = NEEDED.get(kind);
        return needed == null
                || !value(needed, facts.getOrDefault(NAMES.getOrDefault(needed, ""), ""))
                        .isEmpty();
    }

    private static String value(String word, String fact) {
        if (word.equals("措施")) {
            return fact.replaceAll("[^,]*\\.", "").replace(",", "、");
        }
        Map<String, String> known = VALUES.get(word);
        if (known == null) {
            return fact.replace("；", "，").replace(";", "，");
        }
        return known.entrySet().stream()
                .filter(one -> one.getValue().equals(fact))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private void read(String one) {
        int equals = one.replace('＝', '=').indexOf('=');
        String word = equals < 0 ? one : one.substring(0, equals).strip();
        String name = NAMES.get(word);
        if (name == null || equals < 0) {
            if (!one.isEmpty()) {
                cells.wrong("要素", "import.particular-unknown", one);
            }
            return;
        }
        String value = one.substring(equals + 1).strip();
        Map<String, String> known = VALUES.get(word);
        if (known != null && !known.containsKey(value) || DAYS.contains(word) && !isDay(value)) {
            cells.wrong("要素", "import.particular-unknown", one);
        } else if (word.equals("措施")) {
            facts.put(name, measures(value));
        } else if (word.equals("复核人")) {
            inspectors(value);
        } else {
            facts.put(name, known == null ? value : known.getOrDefault(value, value));
        }
    }

    private String measures(String positions) {
        return String.join(
                ",",
                List.of(positions.split("[、,，]")).stream()
                        .map(position -> task + "." + position.strip())
                        .toList());
    }

    private void inspectors(String names) {
        String[] two = names.split("[、,，]");
        for (int at = 0; at < two.length; at++) {
            facts.put("inspector" + (at + 1), two[at].strip());
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
