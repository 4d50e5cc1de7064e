package org.zhuoluo.intake;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers of a workbook mean. A day is a number that only its style tells from others, counted from 1900 or, in
 * workbooks begun on a Mac, from 1904; a workbook without styles has no days.
 */
record XlsxNumbers(@Nullable StylesTable styles, boolean since1904) {

    /** The number as text: a day as {@code 2020-10-09}, anything else without its format. */
    String text(String raw, int style) {
        double value = Double.parseDouble(raw);
        XSSFCellStyle format = styles == null ? null : styles.getStyleAt(style);
        if (format != null
                && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString())
                && DateUtil.isValidExcelDate(value)) {
            return DateUtil.getLocalDateTime(value, since1904).toLocalDate().toString();
        }
        return new BigDecimal(raw).stripTrailingZeros().toPlainString();
    }
}
