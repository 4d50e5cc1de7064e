package org.zhuoluo.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The workbook to fill in: every sheet with its header, required columns marked, and the words a column knows to choose from. */
public final class BlankWorkbook {

    private static final int ROWS = 2_000;

    private BlankWorkbook() {}

    public static byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out);
        return out.toByteArray();
    }

    private static void write(OutputStream out) {
        try (Workbook workbook = new Workbook(out, "zhuoluo", "1.0")) {
            for (String name : Form.sheets()) {
                Worksheet sheet = workbook.newWorksheet(name);
                List<String> columns = Form.columns(name);
                for (int at = 0; at < columns.size(); at++) {
                    sheet.value(0, at, columns.get(at));
                    sheet.width(at, 16);
                    boolean required = Form.required(name).contains(columns.get(at));
                    sheet.style(0, at)
                            .bold()
                            .fillColor(required ? "F6D9D9" : "EFEDE8")
                            .set();
                    List<String> words = Vocabulary.words(name, columns.get(at));
                    if (!words.isEmpty()) {
                        sheet.range(1, at, ROWS, at).validateWithListByFormula("\"" + String.join(",", words) + "\"");
                    }
                }
                sheet.freezePane(0, 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
