package org.zhuoluo.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers of a workbook mean. A day is a number that only its style tells from others, counted from 1900 or, in
 * workbooks begun on a Mac, from 1904; a workbook without styles has no days. A style that shows no day names a month: whoever
 * types 2020年12月 gets the first of December, and sees the month.
 */
record XlsxNumbers(@Nullable StylesTable styles, boolean since1904) {

    /** As many digits as Excel keeps and shows; what stands behind them is the rounding of its arithmetic. */
    static final MathContext SHOWN = new MathContext(15);

    /** What a format says in quotes, brackets or escaped is no part of the date. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");

    private static final Pattern FIXED = Pattern.compile("0\\.(0{1,9})(?:_.)?");

    /** Formats of Chinese Excel and WPS that have a number and no words in the file (ECMA-376, part 1, 18.8.30). */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    /** What a cell shows of a number with one of the styles of the workbook. */
    String text(String raw, int style) {
        XSSFCellStyle format = styles == null ? null : styles.getStyleAt(style);
        return format == null
                ? text(new BigDecimal(raw), -1, null, since1904)
                : text(new BigDecimal(raw), format.getDataFormat(), format.getDataFormatString(), since1904);
    }

    /**
     * The number as text: a day as {@code 2020-10-09}, a month as {@code 2020年10月}, a number with the noughts it shows
     * behind its full stop and otherwise without its format. A format has a number and mostly words; -1 is none.
     */
    static String text(BigDecimal raw, int format, @Nullable String words, boolean since1904) {
        double value = raw.doubleValue();
        if (format >= 0 && DateUtil.isValidExcelDate(value)) {
            String shown = shown(format, words);
            if (DateUtil.isADateFormat(format, shown)) {
                return date(DateUtil.getLocalDateTime(value, since1904).toLocalDate(), shown);
            }
        }
        return number(raw.round(SHOWN).stripTrailingZeros(), words);
    }

    /** With the noughts that a format of fixed decimals shows behind it: 7.10 is no 7.1 where numbers name things. */
    private static String number(BigDecimal value, @Nullable String words) {
        Matcher fixed = FIXED.matcher(words == null ? "" : words);
        boolean shows = value.scale() > 0 && fixed.matches() && fixed.group(1).length() > value.scale();
        return (shows ? value.setScale(fixed.group(1).length()) : value).toPlainString();
    }

    private static @Nullable String shown(int number, @Nullable String words) {
        return words == null || words.isEmpty() || words.equals("General") || words.startsWith("reserved")
                ? CHINESE.getOrDefault(number, words)
                : words;
    }

    private static String date(LocalDate day, @Nullable String shown) {
        String letters = shown == null
                ? ""
                : LITERAL.matcher(shown.split(";", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT);
        if (letters.isEmpty() || letters.contains("d") || letters.contains("h")) {
            return day.toString();
        }
        String year = letters.contains("y") || letters.contains("e") ? day.getYear() + "年" : "";
        return year + (letters.contains("m") ? day.getMonthValue() + "月" : "");
    }
}
