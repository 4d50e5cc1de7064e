package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads sheets that come as one comma-separated file each, named as the sheet. */
public final class CsvFolder {

    private CsvFolder() {}

    /** The sheets of the files, by sheet name; what cannot be read is added to the errors. */
    public static Sheets read(Map<String, byte[]> files, List<RowError> errors) {
        Map<String, List<Sheets.Row>> sheets = new HashMap<>();
        files.forEach((sheet, content) -> sheets.put(sheet, CsvFile.read(sheet, content, errors)));
        return new Sheets(sheets);
    }

    /** The same for files that are known to be sound, such as the demo round; anything unreadable is a fault. */
    public static Sheets read(Map<String, byte[]> files) {
        List<RowError> errors = new ArrayList<>();
        Sheets sheets = read(files, errors);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(errors.toString());
        }
        return sheets;
    }
}
