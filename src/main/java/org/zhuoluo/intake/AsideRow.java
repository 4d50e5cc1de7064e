package org.zhuoluo.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhuoluo.shared.Plain;

/**
 * A row of the one-sheet form that is none of its matters: a sum, a note, a repeated header, an empty line with its serial, a
 * banner; or the title of the part that follows, an aspect (一、学习贯彻方面) or an item of it (（一）…).
 *
 * @param key why it is passed over
 * @param title of the part that begins here; empty where none does
 */
record AsideRow(String key, boolean isAspect, String title) {

    private static final Pattern SUM = Pattern.compile("(?:合计|总计|小计|共计|累计|本页合计)(?:[:(\\d共].*)?");
    private static final Pattern NOTE = Pattern.compile(
            "(?:备?注|填?表?说明|填报说明|填报单位|填表单位|填报人|填表人|制表人?|审核人?|审签人?|联系人|联系电话|单位?负责人|主要负责人|填报日期|填报时间|日期|盖章)\\d?(?:[:(].*)?");
    private static final Pattern ASPECT = Pattern.compile("[一二三四五六七八九十]{1,3}[、.,\\s]+(.+)");
    private static final Pattern ITEM = Pattern.compile("\\([一二三四五六七八九十]{1,3}\\)[、.]?(.+)");
    private static final Pattern NAMED = Pattern.compile("(.{2,30}方面)(?:的?问题)?");
    private static final Pattern COUNT = Pattern.compile("\\((?:共|计)?\\d+[个项条].*\\)$");
    private static final int FEW = 4;
    private static final int BANNER = 3;

    /** What the row is, where it is no matter; {@code line} holds its own cells, {@code width} of them merged into one. */
    static Optional<AsideRow> of(LedgerRow row, Grid.Line line, int width) {
        List<String> said =
                line.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        long headers = line.cells().stream()
                .filter(cell -> LedgerColumn.called(cell).isPresent())
                .count();
        if (headers >= said.size() && said.size() > FEW) {
            return aside("import.passed-header");
        }
        String first = Plain.of(said.get(0)).replaceAll("\\s", "");
        boolean plans = !row.own(LedgerColumn.MEASURES).isEmpty()
                && !row.own(LedgerColumn.DEADLINE).isEmpty();
        if (!plans && SUM.matcher(first).matches()) {
            return aside("import.passed-sum");
        }
        if (!plans && said.size() <= FEW && NOTE.matcher(first).matches()) {
            return aside("import.passed-note");
        }
        if (row.own().isEmpty()) {
            return aside("import.passed-elsewhere");
        }
        return row.own().size() == 1 && said.size() == 1 ? alone(row, said.get(0), width) : Optional.empty();
    }

    /** A row in which a single cell says something. */
    private static Optional<AsideRow> alone(LedgerRow row, String cell, int width) {
        LedgerColumn column = row.own().iterator().next();
        boolean titles = column.compareTo(LedgerColumn.PROBLEM) <= 0 || width >= BANNER;
        if (!titles) {
            return Optional.empty();
        }
        String plain = COUNT.matcher(Plain.of(cell)).replaceAll("").strip();
        Matcher item = ITEM.matcher(plain);
        if (item.matches()) {
            return Optional.of(new AsideRow("import.passed-item", false, bare(item.group(1))));
        }
        Matcher aspect = ASPECT.matcher(plain);
        if (aspect.matches()) {
            return Optional.of(new AsideRow("import.passed-aspect", true, bare(aspect.group(1))));
        }
        Matcher named = NAMED.matcher(plain);
        if (named.matches()) {
            return Optional.of(new AsideRow("import.passed-aspect", true, named.group(1)));
        }
        if (column == LedgerColumn.SERIAL && Serial.isOne(cell)) {
            return aside("import.passed-empty");
        }
        return width >= BANNER || column != LedgerColumn.PROBLEM ? aside("import.passed-banner") : Optional.empty();
    }

    private static String bare(String title) {
        return title.strip().replaceAll("[:。;]$", "");
    }

    private static Optional<AsideRow> aside(String key) {
        return Optional.of(new AsideRow(key, false, ""));
    }
}
