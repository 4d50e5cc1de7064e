package org.zhuoluo.intake;

import java.util.List;

/** What is wrong with a workbook: the sheet, the row as a person counts (0: the sheet as a whole), the column, and why. */
public record RowError(String sheet, int row, String column, String key, List<Object> arguments) {}
