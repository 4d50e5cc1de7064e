package org.zhuoluo.report.paper;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;

/** The house's own template of a workbook: everything a paper may have, as placeholders, and how it looks, as samples. */
final class HouseWorkbook {

    /** As how many columns the table is shown, which has as many as a paper wants. */
    private static final int SHOWN = 8;

    /** No placeholder is as long. */
    private static final double WIDE = 1000;

    private static final List<Placeholder> HEAD =
            List.of(Placeholder.MARK, Placeholder.NAME, Placeholder.ISSUE, Placeholder.ISSUER, Placeholder.ISSUED);
    private static final List<Placeholder> END =
            List.of(Placeholder.ANNEX_NOTES, Placeholder.ANNEXES, Placeholder.SIGNATURE, Placeholder.IMPRINT);

    private HouseWorkbook() {}

    static byte[] bytes() {
        return ExcelFile.write("模板", Instant.EPOCH, (workbook, sheet) -> {
            ExcelFile pen = new ExcelFile(
                    sheet, DoubleStream.generate(() -> WIDE).limit(SHOWN).toArray());
            pen.layOut(false);
            HEAD.forEach(one -> pen.line(one.written()));
            pen.heading(Placeholder.TITLE.written());
            pen.heading(Sample.FIRST.written());
            pen.line(Sample.SECOND.written());
            pen.line(Placeholder.TEXT.written());
            pen.table(samples());
            END.forEach(one -> pen.line(one.written()));
            merge(sheet, HEAD.size() + 4);
        });
    }

    /** A row of the table's head and one each for its words and for what stands in the middle. */
    private static Block.Table samples() {
        List<Block.Column> head =
                across(Sample.HEAD).stream().map(one -> Block.words(one, 1)).toList();
        return new Block.Table(head, List.of(across(Sample.WORDS), across(Sample.CENTRED)));
    }

    private static List<String> across(Sample sample) {
        return Stream.concat(Stream.of(sample.written()), Collections.nCopies(SHOWN - 1, "").stream())
                .toList();
    }

    private static void merge(Worksheet sheet, int from) {
        IntStream.range(from, from + Sample.values().length - 2)
                .forEach(row -> sheet.range(row, 0, row, SHOWN - 1).merge());
    }
}
