package org.zhuoluo.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The workbook to fill in: every sheet with its header, required columns marked, and the words a column knows to choose from. */
public final class BlankWorkbook {

    private static final int ROWS = 2_000;
    private static final Map<String, Map<String, ?>> WORDS = Map.of(
            "问题清单/清单类别", Vocabulary.LISTS,
            "问题清单/性质", Vocabulary.NATURES,
            "任务清单/整改类型", Vocabulary.MODES,
            "台账/类别", Vocabulary.KINDS,
            "长效机制/类别", Vocabulary.MECHANISMS,
            "追责问责/类别", Vocabulary.ACCOUNTABILITY,
            "会议/类别", Vocabulary.MEETINGS,
            "文件/类别", Vocabulary.DOCUMENTS);

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
                    Map<String, ?> words = WORDS.get(name + "/" + columns.get(at));
                    if (words != null) {
                        sheet.range(1, at, ROWS, at)
                                .validateWithListByFormula("\""
                                        + String.join(
                                                ",",
                                                words.keySet().stream().sorted().toList()) + "\"");
                    }
                }
                sheet.freezePane(0, 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
