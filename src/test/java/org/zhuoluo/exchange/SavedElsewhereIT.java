package org.zhuoluo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuoluo.HouseTest;

/** Other programs write the same table in other ways: what they leave alone is left alone, and what was typed is what was typed. */
@HouseTest
class SavedElsewhereIT {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;
    private String task;

    @BeforeEach
    void sitDown() {
        desk = beans.createBean(Desk.class);
        task = desk.underWay().get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TASKS", "LEDGER_19", "AUDIT_RESULTS", "MEASURES", "PROBLEMS"})
    void aTableSavedByWpsChangesNothing(BookForm form) throws IOException {
        Book book = Book.of(desk.out(form, "office"), form.hasGroups() ? 1 : 0);
        Changes changes = desk.preview(savedByWps(book.workbook()), "office");
        assertThat(changes.errors()).isEmpty();
        assertThat(changes.notes()).isEmpty();
        assertThat(changes.rows()).isEmpty();
    }

    @Test
    void whatWasTypedInWpsIsAllThatChanged() throws IOException {
        Book book = Book.of(desk.out(BookForm.TASKS, "office"));
        book.set(book.row("任务编号", task), "责任人", "欧阳𠮷㐂");
        assertThat(desk.preview(savedByWps(book.workbook()), "office").rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .extracting(Changes.CellChange::mine)
                        .containsExactly("欧阳𠮷㐂"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86 10", "-整改", "@all", "＝全角", "'=引号", "''-两个", "'普通引号'"})
    void whatLooksLikeAFormulaComesBackAsItWasTyped(String typed) throws IOException {
        jdbc.sql("update tasks set goal = ? where round_id = 1 and number = ?")
                .params(typed, task)
                .update();
        Book book = Book.of(desk.out(BookForm.TASKS, "office"));
        book.set(book.row("任务编号", task), "责任人", org.zhuoluo.shared.Harmless.out(typed));
        Changes changes = desk.preview(savedByWps(book.workbook()), "office");
        assertThat(changes.errors()).isEmpty();
        assertThat(changes.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .extracting(Changes.CellChange::mine)
                        .containsExactly(typed));
        desk.apply(book.saved(), java.util.Map.of(), "office");
        assertThat(jdbc.sql("select goal || '|' || person from tasks where round_id = 1 and number = ?")
                        .param(task)
                        .query(String.class)
                        .single())
                .isEqualTo(typed + "|" + typed);
    }

    @Test
    void spaceAndBreaksBeforeAFormulaDoNotMakeItOne() throws IOException {
        jdbc.sql("update tasks set goal = ? where round_id = 1 and number = ?")
                .params("\t=1+1\r\n=2", task)
                .update();
        Book book = Book.of(desk.out(BookForm.TASKS, "office"));
        assertThat(book.row("任务编号", task).getCell(book.columns().get("整改目标")).getStringCellValue())
                .startsWith("'=1+1");
        assertThat(desk.preview(savedByWps(book.workbook()), "office").rows()).isEmpty();
    }

    /** Retyped in Excel, the apostrophe becomes a property of the cell and is no longer in its text. */
    @Test
    void anApostropheThatExcelTookAwayIsNotMissed() throws IOException {
        jdbc.sql("update tasks set goal = '=1+1' where round_id = 1 and number = ?")
                .param(task)
                .update();
        Book book = Book.of(desk.out(BookForm.TASKS, "office"));
        book.set(book.row("任务编号", task), "整改目标", "=1+1");
        assertThat(desk.preview(book.saved(), "office").rows()).isEmpty();
    }

    /** As WPS writes: every text shared and in runs of fonts, breaks of Windows, parts of other names, its own particulars. */
    private static byte[] savedByWps(XSSFWorkbook workbook) throws IOException {
        XSSFFont font = workbook.createFont();
        font.setFontName("微软雅黑");
        workbook.forEach(sheet -> sheet.forEach(row -> {
            row.forEach(cell -> {
                if (cell.getCellType() == CellType.STRING) {
                    share((XSSFCell) cell, font);
                }
            });
            row.createCell(60).setCellStyle(row.getCell(row.getFirstCellNum()).getCellStyle());
        }));
        workbook.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication("WPS 表格");
        workbook.getProperties().getCustomProperties().addProperty("KSOProductBuildVer", "2052-12.1.0.16120");
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        workbook.write(saved);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(saved.toByteArray()));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(renamed(part.getName())));
                boolean refers =
                        part.getName().endsWith(".rels") || part.getName().equals("[Content_Types].xml");
                String text = refers ? renamed(new String(in.readAllBytes(), StandardCharsets.UTF_8)) : "";
                zip.write(refers ? text.getBytes(StandardCharsets.UTF_8) : in.readAllBytes());
            }
        }
        return out.toByteArray();
    }

    private static void share(XSSFCell cell, XSSFFont font) {
        String text = cell.getStringCellValue().replace("\n", "\r\n");
        if (cell.getCTCell().isSetIs()) {
            cell.getCTCell().unsetIs();
        }
        cell.setBlank();
        XSSFRichTextString shared = new XSSFRichTextString(text);
        if (text.length() > 4) {
            shared.applyFont(1, 2, font);
        }
        cell.setCellValue(shared);
    }

    private static String renamed(String text) {
        return text.replace("worksheets/sheet", "worksheets/wps_sheet").replace("sharedStrings.xml", "strings_wps.xml");
    }
}
