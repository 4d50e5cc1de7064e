package org.zhuoluo.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Mode;
import org.zhuoluo.rectification.Nature;

/** The words a workbook uses and what they stand for. */
public final class Vocabulary {

    static final Map<String, ListKind> LISTS =
            Map.of("巡视反馈", ListKind.FEEDBACK, "边巡边改", ListKind.DURING_INSPECTION, "对照自查", ListKind.SELF_CHECK);
    static final Map<String, Nature> NATURES = Map.of("问题", Nature.PROBLEM, "意见建议", Nature.RECOMMENDATION);
    static final Map<String, Mode> MODES = Map.of(
            "立行立改", Mode.IMMEDIATE,
            "限期整改", Mode.TIME_LIMITED,
            "分阶段整改", Mode.TIME_LIMITED,
            "长期坚持", Mode.CONTINUOUS,
            "持续整改", Mode.CONTINUOUS);
    static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("认领", Kind.CLAIMED),
            Map.entry("进展", Kind.PROGRESS),
            Map.entry("措施完成", Kind.PROGRESS),
            Map.entry("无新进展", Kind.NO_PROGRESS),
            Map.entry("自报完成", Kind.SELF_REPORTED),
            Map.entry("初审", Kind.FIRST_REVIEWED),
            Map.entry("复核", Kind.VERIFIED),
            Map.entry("销号", Kind.CLOSED),
            Map.entry("退回", Kind.RETURNED),
            Map.entry("重新打开", Kind.REOPENED),
            Map.entry("撤销", Kind.WITHDRAWN),
            Map.entry("退回认领", Kind.DECLINED),
            Map.entry("措施免办", Kind.MEASURE_WAIVED),
            Map.entry("归入六个一", Kind.DOSSIER_FILLED),
            Map.entry("六个一免予", Kind.DOSSIER_WAIVED),
            Map.entry("申请延期", Kind.EXTENSION_ASKED),
            Map.entry("准予延期", Kind.EXTENSION_GRANTED),
            Map.entry("不予延期", Kind.EXTENSION_REFUSED),
            Map.entry("申请销号", Kind.APPLIED),
            Map.entry("回头看", Kind.LOOKED_BACK),
            Map.entry("预警", Kind.WARNED),
            Map.entry("督办", Kind.ORDERED),
            Map.entry("批示", Kind.INSTRUCTED),
            Map.entry("回复", Kind.ANSWERED));
    static final Map<String, String> ACCOUNTABILITY = Map.of(
            "通报党组织", "ORGANISATION_CRITICISED",
            "诫勉谈话", "ADMONITORY_TALK",
            "立案审查", "CASE_FILED",
            "党纪政务处分", "SANCTION",
            "移送司法机关", "TRANSFERRED_TO_JUSTICE");
    static final Map<String, String> MEETINGS = Map.of(
            "书记专题会议", "SECRETARY",
            "常委会会议", "STANDING_COMMITTEE",
            "领导小组会议", "LEADING_GROUP",
            "推进会", "PROGRESS",
            "调度会", "DISPATCH");
    static final Map<String, String> DOCUMENTS = Map.of("指导性文件", "GUIDANCE", "模板", "TEMPLATE");
    static final Map<String, String> MECHANISMS = Map.of("新建", "NEW", "修订", "REVISED");

    private static final Map<String, Map<String, ?>> CLOSED = Map.of(
            "问题清单/清单类别", LISTS,
            "问题清单/性质", NATURES,
            "任务清单/整改类型", MODES,
            "台账/类别", KINDS,
            "长效机制/类别", MECHANISMS,
            "追责问责/类别", ACCOUNTABILITY,
            "会议/类别", MEETINGS,
            "文件/类别", DOCUMENTS);

    /** Of several words for one value the one the house writes itself. */
    private static final List<String> SECOND = List.of("分阶段整改", "持续整改", "措施完成");

    private Vocabulary() {}

    /** The words that a column of a sheet knows, in order; none where it takes any text. */
    public static List<String> words(String sheet, String column) {
        return CLOSED.getOrDefault(sheet + "/" + column, Map.of()).keySet().stream()
                .sorted()
                .toList();
    }

    /** The word for a value named as in the database; empty where the workbook has none. */
    public static Optional<String> word(String sheet, String column, String value) {
        return CLOSED.getOrDefault(sheet + "/" + column, Map.of()).entrySet().stream()
                .filter(word -> word.getValue().toString().equals(value) && !SECOND.contains(word.getKey()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The name of the value that a word of a column stands for; empty where the column does not know it. */
    public static Optional<String> value(String sheet, String column, String word) {
        return Optional.ofNullable(
                        CLOSED.getOrDefault(sheet + "/" + column, Map.of()).get(word))
                .map(Object::toString);
    }
}
