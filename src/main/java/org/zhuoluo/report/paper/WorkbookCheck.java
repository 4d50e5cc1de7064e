package org.zhuoluo.report.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTHeaderFooter;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Invalid.Violation;

/**
 * Looks a workbook over before it is taken as a template, as {@link TemplateCheck} does a Word file: everything found is said
 * at once, each with its sheet, row and column.
 */
public final class WorkbookCheck {

    private static final int MOST = 20;

    private final SheetTemplate template;
    private final List<Violation> found = new ArrayList<>();
    private final Set<Enum<?>> seen = new HashSet<>();

    private WorkbookCheck(SheetTemplate template) {
        this.template = template;
    }

    /** Invalid with everything that is wrong with the file, or done. */
    public static void require(byte[] file) {
        try {
            look(file);
        } catch (StackOverflowError e) {
            throw Docx.broken("xml");
        }
    }

    private static void look(byte[] file) {
        report(WorkbookParts.of(WorkbookParts.require(file)));
        try (XSSFWorkbook workbook = SheetTemplate.open(file)) {
            WorkbookCheck check = new WorkbookCheck(SheetTemplate.of(workbook));
            check.read(workbook.getSheetAt(0));
            check.frame(workbook.getSheetAt(0));
            check.requireAll();
            report(check.found);
        } catch (IOException | RuntimeException e) {
            throw e instanceof Invalid invalid ? invalid : Docx.broken("xl/worksheets");
        }
        TrialPaper.require(Template.of(file, 0, "trial"), TrialPaper::workbook);
    }

    private static void report(List<Violation> found) {
        if (!found.isEmpty()) {
            throw new Invalid(found.stream().distinct().limit(MOST).toList());
        }
    }

    private void read(XSSFSheet sheet) {
        for (Row row : sheet) {
            for (Cell any : row) {
                XSSFCell cell = (XSSFCell) any;
                if (cell.getCellType() == CellType.FORMULA) {
                    String formula = cell.getCellFormula();
                    boolean outside = formula.matches("(?s).*[\\[|].*|.*(?i:https?:|WEBSERVICE).*");
                    say(
                            outside ? "invalid.template-formula-outside" : "invalid.template-formula",
                            place(cell),
                            formula);
                } else if (cell.getCellType() != CellType.BLANK && isBeyond(cell)) {
                    say(
                            "invalid.template-beyond",
                            place(cell),
                            SheetTemplate.MOST_ROWS,
                            CellReference.convertNumToColString(SheetTemplate.MOST_COLUMNS - 1));
                    return;
                } else {
                    read(cell);
                }
            }
        }
    }

    private void read(XSSFCell cell) {
        String words = SheetTemplate.text(cell);
        if (Braces.stray(words)) {
            say("invalid.template-braces", place(cell), TemplateCheck.quoted(words));
        }
        for (Passage.Mark mark : Braces.in(words)) {
            Optional<Enum<?>> grown = SheetTemplate.grown(mark);
            if (grown.isPresent()) {
                grown(cell, words, grown.get(), mark.word());
            } else if (mark.placeholder() == null) {
                unknown(place(cell), mark);
            }
        }
    }

    private void grown(XSSFCell cell, String words, Enum<?> one, String word) {
        String written = "{{" + word + "}}";
        if (!Braces.isOne(words) || template.filled(cell.getRowIndex()).size() > 1) {
            say("invalid.template-row-not-alone", place(cell), written);
        }
        if (template.merged(cell).filter(WorkbookCheck::isHigh).isPresent()) {
            say("invalid.template-merged-down", place(cell), written);
        }
        if (!seen.add(one)) {
            say("invalid.template-twice", place(cell), written);
        }
    }

    /** In headers and footers only words can stand. */
    private void frame(XSSFSheet sheet) {
        if (sheet.getCTWorksheet().isSetHeaderFooter()) {
            CTHeaderFooter all = sheet.getCTWorksheet().getHeaderFooter();
            Stream.of(all.getOddHeader(), all.getEvenHeader(), all.getFirstHeader())
                    .forEach(words -> frame(words, new Place("templates.at.sheet-header")));
            Stream.of(all.getOddFooter(), all.getEvenFooter(), all.getFirstFooter())
                    .forEach(words -> frame(words, new Place("templates.at.sheet-footer")));
        }
    }

    private void frame(@Nullable String words, Place place) {
        if (words == null) {
            return;
        }
        if (Braces.stray(words)) {
            say("invalid.template-braces", place, TemplateCheck.quoted(words));
        }
        for (Passage.Mark mark : Braces.in(words)) {
            if (SheetTemplate.grown(mark).isPresent()) {
                say("invalid.template-row-place", place, "{{" + mark.word() + "}}");
            } else if (mark.placeholder() == null) {
                unknown(place, mark);
            }
        }
    }

    private void unknown(Object place, Passage.Mark mark) {
        String word = "{{" + mark.word() + "}}";
        String nearest = Stream.concat(
                        Stream.of(Placeholder.values()).map(Placeholder::written),
                        Stream.of(Sample.values()).map(Sample::written))
                .min(Comparator.comparingInt(one -> Placeholder.distance(one, word)))
                .orElseThrow();
        say("invalid.template-unknown", place, word, nearest);
    }

    private void requireAll() {
        Stream.of(Placeholder.values())
                .filter(one -> one.isCompulsory() && !seen.contains(one))
                .forEach(one -> say("invalid.template-missing", one.written()));
        Stream.of(Sample.values())
                .filter(one -> !seen.contains(one))
                .forEach(one -> say("invalid.template-sample-missing", one.written()));
    }

    private static boolean isBeyond(XSSFCell cell) {
        return cell.getRowIndex() >= SheetTemplate.MOST_ROWS || cell.getColumnIndex() >= SheetTemplate.MOST_COLUMNS;
    }

    private static boolean isHigh(CellRangeAddress merged) {
        return merged.getLastRow() > merged.getFirstRow();
    }

    private static final class Place extends DefaultMessageSourceResolvable {

        private static final long serialVersionUID = 1L;

        Place(String code, Object... arguments) {
            super(new String[] {code}, arguments);
        }
    }

    /** As people find it: the sheet, the row counted from 1, the column's letter. */
    private static Place place(XSSFCell cell) {
        return new Place(
                "templates.at.cell",
                cell.getSheet().getSheetName(),
                String.valueOf(cell.getRowIndex() + 1),
                CellReference.convertNumToColString(cell.getColumnIndex()));
    }

    private void say(String key, Object... arguments) {
        found.add(new Violation(TemplateCheck.FILE, key, List.of(arguments)));
    }
}
