package org.zhuoluo.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.zhuoluo.shared.Magic;

/**
 * Reads a file somebody handed in, whatever it is called: a workbook as .xlsx, .xls or .ods, one sheet as .csv, or several of
 * them in a .zip. Before anything is read of it the file is unpacked once with a bound, so that no small file becomes a large
 * one; what is no workbook is told for what it is.
 */
public final class Arrival {

    /** What a sheet is called where the file does not say. */
    private static final String UNNAMED = "CSV";

    private final Unpacked unpacked = new Unpacked();
    private final List<RowError> errors = new ArrayList<>();
    private final List<RowError> notes = new ArrayList<>();
    private final List<Grid> sheets = new ArrayList<>();

    private Arrival() {}

    /** What the file says, as far as its own columns tell. */
    public static Sheets read(byte[] content) {
        return read(content, Answers.NONE);
    }

    /** What the file says, its sheets and columns taken for what they were said to be; with what is wrong with it as a whole. */
    public static Sheets read(byte[] content, Answers answers) {
        Arrival file = new Arrival();
        try {
            file.take("", content);
        } catch (Unreadable e) {
            return Sheets.unreadable(e.told());
        } catch (IOException | RuntimeException e) {
            return Sheets.unreadable(new Unreadable("import.file-broken").told());
        }
        return Understanding.of(new Grids(file.sheets, file.errors, file.notes), answers);
    }

    /** The sheets of a workbook as they lie in it, hidden ones too, whatever their form. */
    public static Grids grids(byte[] content) {
        try {
            if (content.length == 0) {
                throw new Unreadable("import.file-empty");
            }
            refuseOld(content);
            return isZip(content) && isXlsx(new Unpacked().names(content))
                    ? Grids.read(content)
                    : Grids.unreadable("import.file-unknown");
        } catch (Unreadable e) {
            return new Grids(List.of(), List.of(e.told()), List.of());
        } catch (IOException | IllegalArgumentException e) {
            return Grids.unreadable("import.file-broken");
        }
    }

    private void take(String name, byte[] content) throws IOException {
        if (content.length == 0) {
            throw new Unreadable("import.file-empty");
        }
        if (Magic.startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            workbook(name, XlsFile.read(content));
        } else if (isZip(content)) {
            packed(name, content);
        } else if (isMarkup(content)) {
            throw new Unreadable("import.file-markup");
        } else if (!name.isEmpty()) {
            sheets.add(CsvFile.read(name, content, errors));
        } else {
            sheets.add(CsvFile.find(UNNAMED, content, errors).orElseThrow(() -> new Unreadable("import.file-unknown")));
        }
    }

    private void packed(String name, byte[] content) throws IOException {
        Set<String> parts = unpacked.names(content);
        if (isXlsx(parts)) {
            workbook(name, Grids.read(content));
        } else if (parts.contains("content.xml") && parts.contains("mimetype")) {
            workbook(name, OdsFile.read(content));
        } else if (parts.contains("[Content_Types].xml") || !name.isEmpty()) {
            throw new Unreadable("import.file-unknown");
        } else {
            Unpacked.each(content, (file, part) -> {
                if (file.matches("(?i).+\\.(csv|xlsx|xls|ods|et)")) {
                    take(file.substring(0, file.lastIndexOf('.')), part);
                }
            });
        }
    }

    /** The sheets of a workbook; in a folder of several one that has the name of another is called after its file too. */
    private void workbook(String name, Grids grids) throws IOException {
        if (grids.sheets().isEmpty() && !grids.errors().isEmpty()) {
            throw new Unreadable(grids.errors().get(0).key());
        }
        for (Grid grid : grids.sheets()) {
            boolean taken = sheets.stream().anyMatch(sheet -> sheet.sheet().equals(grid.sheet()));
            sheets.add(taken && !Form.isSheet(grid.sheet()) ? grid.named(name + "/" + grid.sheet()) : grid);
        }
        errors.addAll(grids.errors());
        notes.addAll(grids.notes());
    }

    private static boolean isZip(byte[] content) {
        return Magic.startsWith(content, 'P', 'K', 3, 4);
    }

    private static boolean isXlsx(Set<String> parts) {
        return parts.contains("[Content_Types].xml") && parts.contains("xl/workbook.xml");
    }

    private static void refuseOld(byte[] content) throws IOException {
        if (Magic.startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Unreadable(Magic.isEncrypted(content) ? "import.file-encrypted" : "import.file-old");
        }
    }

    /** Some programs call a page of the web .xls. */
    private static boolean isMarkup(byte[] content) {
        return new String(content, 0, Math.min(content.length, 200), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip()
                .startsWith("<");
    }
}
