package org.zhuoluo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.zhuoluo.HouseTest;
import org.zhuoluo.intake.Form;
import org.zhuoluo.intake.RowError;

/** What people and their spreadsheets do to a table on the way: it is known again, and only what was changed counts. */
@HouseTest
class BookFileIT {

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Desk desk;

    private Book book;
    private String task;

    @BeforeEach
    void takesATableOut() throws IOException {
        desk = beans.createBean(Desk.class);
        book = Book.of(desk.out(BookForm.TASKS, "office"));
        task = desk.underWay().get(0);
        book.set(book.row("任务编号", task), "责任人", "改过××");
    }

    @Test
    void survivesSortedRows() throws IOException {
        int last = book.sheet().getLastRowNum();
        book.sheet().copyRows(1, 1, last + 1, new CellCopyPolicy());
        book.sheet().copyRows(last, last, 1, new CellCopyPolicy());
        book.sheet().copyRows(last + 1, last + 1, last, new CellCopyPolicy());
        book.sheet().removeRow(book.sheet().getRow(last + 1));
        onlyThePersonIsChanged();
    }

    @Test
    void survivesDeletedColumnsAndRows() throws IOException {
        for (String header : new String[] {"整改措施", "反馈问题", "状态", "序号"}) {
            int at = book.columns().get(header);
            book.sheet().forEach(row -> {
                if (row.getCell(at) != null) {
                    row.removeCell(row.getCell(at));
                }
            });
        }
        book.sheet().removeRow(book.row("任务编号", "1.1"));
        onlyThePersonIsChanged();
        assertThat(desk.preview(book.saved(), "office").notes())
                .extracting(RowError::key)
                .containsExactly("bring.rows-gone");
    }

    @Test
    void survivesInsertedBlankRowsAndTitles() throws IOException {
        book.sheet().shiftRows(10, book.sheet().getLastRowNum(), 3);
        book.sheet().shiftRows(0, book.sheet().getLastRowNum(), 2);
        book.sheet().createRow(0).createCell(0).setCellValue("某区整改总台账");
        onlyThePersonIsChanged();
    }

    @Test
    void survivesCellsMergedDownAColumnAndNamesThoseMergedAcross() throws IOException {
        int lead = book.columns().get("牵头单位");
        int from = 1;
        while (!lead(from, lead).equals(lead(from + 1, lead))) {
            from++;
        }
        book.sheet().getRow(from + 1).getCell(lead).setBlank();
        book.sheet().addMergedRegion(new CellRangeAddress(from, from + 1, lead, lead));
        onlyThePersonIsChanged();
        book.sheet().addMergedRegion(new CellRangeAddress(5, 5, lead + 1, lead + 2));
        assertThat(desk.preview(book.saved(), "office").errors())
                .extracting(RowError::sheet, RowError::row, RowError::column, RowError::key)
                .contains(tuple("整改总台账", 6, "责任单位", "bring.merged"));
    }

    private String lead(int row, int column) {
        return book.sheet().getRow(row).getCell(column).getStringCellValue();
    }

    @Test
    void survivesHeadersWrittenOtherwiseAndAnotherSheetName() throws IOException {
        book.sheet().getRow(0).getCell(book.columns().get("任务编号")).setCellValue(" 任务 编号＊");
        book.sheet().getRow(0).getCell(book.columns().get("责任人")).setCellValue("责 任 人（姓名）");
        book.workbook().setSheetName(0, "Sheet1");
        byte[] file = book.saved();
        assertThat(desk.preview(file, "office").errors()).isEmpty();
        assertThat(desk.preview(file, "office").rows()).singleElement().satisfies(row -> {
            assertThat(row.sheet()).isEqualTo("Sheet1");
            assertThat(row.cells()).extracting(Changes.CellChange::header).containsExactly("责 任 人（姓名）");
        });
    }

    @Test
    void aDayOrNumberMayBeTypedInAnyWay() throws IOException {
        book.set(book.row("任务编号", "2.1"), "序号", "2.0");
        String day = book.get(book.row("任务编号", task), "进展日期");
        book.set(book.row("任务编号", task), "进展日期", day.replaceFirst("-0?", "年").replaceFirst("-0?", "月") + "日");
        onlyThePersonIsChanged();
    }

    @Test
    void saysWhichRowsItCannotTellApart() throws IOException {
        book.set(book.row("任务编号", "2.1"), "任务编号", "1.1");
        book.set(book.row("任务编号", "3.1"), "任务编号", "999.9");
        book.set(book.row("任务编号", "4.1"), "任务编号", "");
        assertThat(desk.preview(book.saved(), "office").errors())
                .allSatisfy(error -> assertThat(error.column()).isEqualTo("任务编号"))
                .extracting(RowError::key)
                .containsExactlyInAnyOrder("import.number-twice", "bring.key-unknown", "bring.key-blank");
    }

    @Test
    void refusesAFileThatDoesNotSayWhatWasExported() throws IOException {
        book.workbook().removeSheetAt(book.workbook().getSheetIndex(Form.EXPORTED));
        assertThat(desk.preview(book.saved(), "office").errors())
                .extracting(RowError::key)
                .containsExactly("bring.not-exported");
        assertThat(desk.preview(new byte[] {1, 2, 3}, "office").errors())
                .extracting(RowError::key)
                .containsExactly("import.file-unknown");
    }

    private void onlyThePersonIsChanged() throws IOException {
        Changes changes = desk.preview(book.saved(), "office");
        assertThat(changes.errors()).isEmpty();
        assertThat(changes.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(task);
            assertThat(row.cells()).extracting(Changes.CellChange::header).containsExactly("责任人");
        });
    }
}
