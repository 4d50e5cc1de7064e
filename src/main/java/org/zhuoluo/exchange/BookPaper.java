package org.zhuoluo.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhuoluo.intake.Form;
import org.zhuoluo.shared.Harmless;

/** A workbook as it leaves the house, written to a stream sheet by sheet. */
final class BookPaper implements AutoCloseable {

    private static final int WINDOW = 1_000;

    private final Workbook workbook;

    BookPaper(OutputStream out) {
        this.workbook = new Workbook(out, "zhuoluo", "1.0");
        workbook.setGlobalDefaultFont("宋体", 11);
    }

    StreamedSheet sheet(String name, List<StreamedColumn> columns, String printedTitle) {
        return new StreamedSheet(workbook, name, columns, printedTitle);
    }

    /** The words a drop-down chooses from, where they are too many to stand in it. */
    void choices(List<String> words) {
        plain(Form.CHOICES, taker -> words.forEach(word -> taker.accept(List.of(word))));
    }

    /** A sheet that nobody but the house reads. */
    void plain(String name, Consumer<Consumer<List<String>>> lines) {
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
        int[] line = new int[1];
        lines.accept(cells -> {
            for (int at = 0; at < cells.size(); at++) {
                if (!cells.get(at).isEmpty()) {
                    sheet.inlineString(line[0], at, Harmless.out(cells.get(at)));
                }
            }
            line[0]++;
            if (line[0] % WINDOW == 0) {
                flush(sheet);
            }
        });
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
