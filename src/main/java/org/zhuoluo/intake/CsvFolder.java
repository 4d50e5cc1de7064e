package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads sheets that come as one comma-separated file each, named as the sheet. */
public final class CsvFolder {

    private CsvFolder() {}

    /** The sheets of the files, by sheet name, with what could not be read. */
    public static Sheets read(Map<String, byte[]> files) {
        List<RowError> errors = new ArrayList<>();
        List<Grid> sheets = new ArrayList<>();
        files.forEach((sheet, content) -> sheets.add(CsvFile.read(sheet, content, errors)));
        return Understanding.of(new Grids(sheets, errors, List.of()), Answers.NONE);
    }
}
