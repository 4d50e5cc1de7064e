package org.zhuoluo.report.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.report.paper.SheetTemplate.Spot;

/**
 * Makes a paper a workbook by filling a template, as {@link WordFile} makes it a Word file. The house's own, unchanged, says and
 * looks the same without being read: that is drawn in a stream. What a paper says is never read for placeholders.
 */
public final class SheetFile {

    private final SheetTemplate from;
    private final XSSFSheet to;
    private final SheetPlan plan;
    private final Occasion occasion;
    private final SheetPen pen;
    /** To which row each row of the template went, and last where the paper ends. */
    private final List<Integer> starts = new ArrayList<>();

    private final List<Integer> copied = new ArrayList<>();

    private SheetFile(SheetTemplate from, XSSFSheet to, SheetPlan plan, Occasion occasion) {
        this.from = from;
        this.to = to;
        this.plan = plan;
        this.occasion = occasion;
        this.pen = new SheetPen(from, to, plan);
    }

    /** The file; {@code made} is the instant written into its properties. The same paper and template give the same bytes. */
    public static byte[] of(Paper paper, Template template, Occasion occasion, Instant made) {
        if (template.stamp().sha256().equals(Template.HOUSE_WORKBOOK.stamp().sha256())) {
            return ExcelFile.of(paper, template.stamp(), made);
        }
        try (XSSFWorkbook old = SheetTemplate.open(template.file());
                XSSFWorkbook workbook = SheetTemplate.open(template.file())) {
            SheetFile file =
                    new SheetFile(SheetTemplate.of(old), workbook.getSheetAt(0), SheetPlan.of(paper), occasion);
            file.draw();
            WordFile.describe(workbook.getProperties(), paper, template.stamp(), made);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return Skeleton.still(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw() {
        SheetFrame frame = new SheetFrame(from, to, plan);
        frame.clear();
        frame.layOut();
        for (int at = 0; at < from.rows(); at++) {
            starts.add(pen.row());
            Enum<?> one = from.in(at);
            if (one == null) {
                fixed(at);
            } else if (one instanceof Placeholder block) {
                block(block, from.at(block));
            }
        }
        starts.add(pen.row());
        from.sheet().getMergedRegions().forEach(this::merge);
        frame.follow(starts, pen.firstHead());
        frame.fill(mark -> Objects.requireNonNullElse(value(mark), ""));
    }

    /** A row goes where this paper has nothing for what it leaves open and nothing else stands in it. */
    private void fixed(int at) {
        List<XSSFCell> cells = from.filled(at);
        Map<Integer, String> words = new HashMap<>();
        for (XSSFCell cell : cells) {
            List<Passage.Mark> marks = Braces.in(SheetTemplate.text(cell));
            if (!marks.isEmpty()) {
                boolean none = marks.stream().allMatch(mark -> value(mark) == null);
                words.put(cell.getColumnIndex(), none ? "" : fill(SheetTemplate.text(cell)));
            }
        }
        boolean all = words.size() == cells.size();
        if (!words.isEmpty() && all && words.values().stream().allMatch(String::isEmpty)) {
            return;
        }
        if (cells.size() == 1 && all && from.isAcross(from.spot(cells.get(0)))) {
            pen.line(words.values().iterator().next(), from.spot(cells.get(0)));
        } else {
            pen.copy(at, words);
            copied.add(at);
        }
    }

    private String fill(String words) {
        return Braces.fill(words, mark -> Objects.requireNonNullElse(value(mark), ""));
    }

    /** Null also where it is empty: no row is kept for it. */
    private @Nullable String value(Passage.Mark mark) {
        Placeholder placeholder = mark.placeholder();
        String value = placeholder == null ? null : placeholder.in(plan.paper(), occasion);
        return value == null || value.isEmpty() ? null : value;
    }

    private void block(Placeholder block, Spot spot) {
        Paper paper = plan.paper();
        switch (block) {
            case TITLE -> paper.title().forEach(line -> pen.line(line, spot));
            case TEXT ->
                paper.chapters().forEach(chapter -> {
                    pen.line(chapter.title(), from.at(Sample.FIRST));
                    blocks(chapter.blocks());
                });
            case ANNEX_NOTES -> paper.annexNotes().forEach(line -> pen.line(line, spot));
            case ANNEXES ->
                IntStream.range(0, paper.annexes().size()).forEach(at -> {
                    pen.line(Paper.Annex.mark(at + 1), spot);
                    pen.line(paper.annexes().get(at).title(), from.at(Placeholder.TITLE));
                    blocks(paper.annexes().get(at).blocks());
                });
            case SIGNATURE -> plan.signature().forEach(line -> pen.line(line, spot));
            case IMPRINT -> plan.imprint().forEach(line -> pen.line(line, spot));
            default -> throw new IllegalStateException(block.name());
        }
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Table table) {
                pen.table(table);
            } else if (block instanceof Block.Line line) {
                Enum<?> look = switch (line.level()) {
                    case FIRST -> Sample.FIRST;
                    case SECOND -> Sample.SECOND;
                    case TEXT, FLUSH -> Placeholder.TEXT;
                };
                pen.line(line.text(), from.at(look));
            }
        }
    }

    /** Cells that were one stay one, in the rows that were copied. */
    private void merge(CellRangeAddress old) {
        List<Integer> rows =
                copied.stream().filter(old::containsRow).map(starts::get).toList();
        if (!rows.isEmpty()) {
            int first = rows.get(0);
            int last = rows.get(rows.size() - 1);
            if (last > first || old.getLastColumn() > old.getFirstColumn()) {
                to.addMergedRegionUnsafe(new CellRangeAddress(first, last, old.getFirstColumn(), old.getLastColumn()));
            }
        }
    }
}
