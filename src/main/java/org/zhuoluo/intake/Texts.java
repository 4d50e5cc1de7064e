package org.zhuoluo.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.LabelKind;
import org.zhuoluo.rectification.Measure;
import org.zhuoluo.rectification.PartKind;
import org.zhuoluo.rectification.Plan;

/** Problems, tasks and measures as the columns of the workbook say them, planned or read from a row of the database. */
final class Texts {

    private Texts() {}

    static Map<String, String> of(Plan.PlannedProblem problem) {
        String labels = problem.labels().stream()
                .map(label -> label.kind().name() + ":" + label.name())
                .sorted()
                .collect(Collectors.joining("、"));
        return problem(
                problem.list().name(),
                problem.nature().name(),
                problem.aspect(),
                problem.item(),
                problem.words(),
                labels,
                problem.keyProblem(),
                problem.sensitive(),
                problem.earlier(),
                problem.sourceNumber());
    }

    static Map<String, String> of(Plan.PlannedTask task, UnitNames units) {
        String parts = task.parts().stream()
                .map(part -> part.kind().name() + ":" + units.name(part.unitId()))
                .sorted()
                .collect(Collectors.joining("、"));
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("整改任务", task.words());
        texts.put("整改目标", text(task.goal()));
        texts.put("整改类型", Vocabulary.word("任务清单", "整改类型", task.mode().name()).orElse(""));
        texts.put("牵头单位", units.name(task.leadUnitId()));
        parts(texts, parts);
        texts.put("区级领导", text(task.leader()));
        texts.put("领衔领导", text(task.ledBy()));
        texts.put("责任人", text(task.person()));
        texts.put("整改时限", due(task.deadline().phrase(), task.deadline().day()));
        return texts;
    }

    static Map<String, String> of(Measure measure) {
        return measure(measure.words(), measure.duePhrase(), measure.due());
    }

    static Map<String, String> problem(ResultSet row) throws SQLException {
        return problem(
                row.getString("list"),
                row.getString("nature"),
                row.getString("aspect"),
                row.getString("item"),
                row.getString("words"),
                text(row.getString("labels")),
                row.getBoolean("key_problem"),
                row.getBoolean("sensitive"),
                row.getString("earlier"),
                row.getString("source_number"));
    }

    private static Map<String, String> problem(
            String list,
            String nature,
            @Nullable String aspect,
            @Nullable String item,
            String words,
            String labels,
            boolean key,
            boolean sensitive,
            @Nullable String earlier,
            @Nullable String source) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("清单类别", Vocabulary.word("问题清单", "清单类别", list).orElse(""));
        texts.put("性质", Vocabulary.word("问题清单", "性质", nature).orElse(""));
        texts.put("方面", text(aspect));
        texts.put("项", text(item));
        texts.put("反馈问题", words);
        texts.put("专题", named(labels, LabelKind.WORKSTREAM.name()));
        texts.put("专项", named(labels, LabelKind.CAMPAIGN.name()));
        texts.put("专题研究", named(labels, LabelKind.STUDY.name()));
        texts.put("重点问题", key ? "是" : "");
        texts.put("敏感", sensitive ? "是" : "");
        texts.put("上轮问题", text(earlier));
        texts.put("原文编号", text(source));
        return texts;
    }

    static Map<String, String> task(ResultSet row) throws SQLException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("整改任务", row.getString("words"));
        texts.put("整改目标", text(row.getString("goal")));
        texts.put("整改类型", Vocabulary.word("任务清单", "整改类型", row.getString("mode")).orElse(""));
        texts.put("牵头单位", row.getString("lead"));
        parts(texts, text(row.getString("parts")));
        texts.put("区级领导", text(row.getString("leader")));
        texts.put("领衔领导", text(row.getString("led_by")));
        texts.put("责任人", text(row.getString("person")));
        texts.put("整改时限", due(row.getString("deadline_phrase"), row.getObject("deadline", LocalDate.class)));
        return texts;
    }

    static Map<String, String> measure(String words, @Nullable String phrase, @Nullable LocalDate due) {
        return Map.of("整改措施", words, "完成时限", due(text(phrase), due));
    }

    private static void parts(Map<String, String> texts, String parts) {
        texts.put("责任单位", named(parts, PartKind.RESPONSIBLE.name()));
        texts.put("配合单位", named(parts, PartKind.SUPPORTING.name()));
        texts.put("督导单位", named(parts, PartKind.SUPERVISING.name()));
    }

    /** Of {@code KIND:name、KIND:name} the names of one kind. */
    private static String named(String all, String kind) {
        return java.util.Arrays.stream(all.split("、"))
                .filter(one -> one.startsWith(kind + ":"))
                .map(one -> one.substring(kind.length() + 1))
                .sorted()
                .collect(Collectors.joining("、"));
    }

    /** A phrase with the day that is read of it, where it is not the day itself. */
    private static String due(String phrase, @Nullable LocalDate day) {
        return day == null || day.toString().equals(phrase) ? phrase : phrase + "（" + day + "）";
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
