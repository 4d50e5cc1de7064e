package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The workbook as it is agreed (docs/workbook.md): its sheets, their columns in order, and which of them must be there. */
public final class Form {

    /** Hidden sheets of the house's own: what was exported, and the words to choose from. They are no part of what is said. */
    public static final String EXPORTED = "_着落";

    public static final String CHOICES = "_选项";

    private static final String REQUIRED = "＊";

    /** Columns by sheet, a star after those that are required. */
    private static final Map<String, List<String>> SHEETS = new LinkedHashMap<>();

    static {
        sheet("单位", "单位名称＊ 简称 单位类型 上级单位");
        sheet("问题清单", "问题编号＊ 清单类别＊ 性质 方面 项 反馈问题＊ 专题 专项 专题研究 重点问题 敏感 上轮问题 原文编号");
        sheet("任务清单", "任务编号＊ 问题编号＊ 整改任务＊ 整改目标 整改类型＊ 牵头单位＊ 责任单位＊ 配合单位 督导单位 区级领导 领衔领导 责任人 整改时限＊ 序号");
        sheet("整改措施", "任务编号＊ 措施序号＊ 整改措施＊ 完成时限");
        sheet("台账", "任务编号＊ 措施序号 日期＊ 填报单位＊ 类别＊ 内容＊ 指标 数值 销号编号 人员 要素");
        sheet("指标", "任务编号＊ 指标＊ 计量单位＊ 基数 目标＊ 节点日期 节点目标");
        sheet("长效机制", "序号＊ 名称＊ 类别 印发单位 印发日期 问题编号");
        sheet("追责问责", "序号＊ 类别＊ 数量＊ 日期 问题编号 说明");
        sheet("会议", "序号＊ 类别＊ 日期＊ 议题＊ 议定事项");
        sheet("文件", "序号＊ 类别＊ 名称＊ 日期 文号");
    }

    private Form() {}

    /** Sheet names in the order of the workbook. */
    public static List<String> sheets() {
        return List.copyOf(SHEETS.keySet());
    }

    static boolean isOfTheHouse(String name) {
        return name.equals(EXPORTED) || name.equals(CHOICES);
    }

    /** Whether the workbook has a sheet of that name. */
    public static boolean isSheet(String name) {
        return SHEETS.containsKey(name);
    }

    /** The columns of a sheet, without stars. */
    public static List<String> columns(String sheet) {
        return SHEETS.getOrDefault(sheet, List.of()).stream()
                .map(column -> column.replace(REQUIRED, ""))
                .toList();
    }

    /** The columns that must be there, without stars. */
    public static List<String> required(String sheet) {
        return SHEETS.getOrDefault(sheet, List.of()).stream()
                .filter(column -> column.endsWith(REQUIRED))
                .map(column -> column.replace(REQUIRED, ""))
                .toList();
    }

    /** How the columns of a sheet are called: each by its one name. */
    static Function<String, Optional<String>> known(String sheet) {
        List<String> columns = columns(sheet);
        return header -> Optional.of(Lines.name(header)).filter(columns::contains);
    }

    /** A header by its name: however wide it is written, without spaces, the star of a required one, an explanation. */
    public static String name(String header) {
        return Lines.name(header);
    }

    /** Holds the header in a row against the form: columns that are missing are errors, columns it does not know are notes. */
    static void check(String sheet, List<String> header, int row, List<RowError> errors, List<RowError> notes) {
        List<String> missing = new ArrayList<>(required(sheet));
        missing.removeAll(header);
        missing.forEach(
                column -> errors.add(new RowError(sheet, row, column, "import.column-missing", List.of(column))));
        header.stream()
                .filter(column -> !column.isEmpty() && Collections.frequency(header, column) > 1)
                .distinct()
                .forEach(
                        column -> errors.add(new RowError(sheet, row, column, "import.column-twice", List.of(column))));
        header.stream()
                .filter(column -> !column.isEmpty() && !columns(sheet).contains(column))
                .forEach(column ->
                        notes.add(new RowError(sheet, row, column, "import.column-unknown", List.of(column))));
    }

    private static void sheet(String name, String columns) {
        SHEETS.put(name, Arrays.asList(columns.split(" ")));
    }
}
