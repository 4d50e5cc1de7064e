package org.zhuoluo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Files as people hand them in: each is read, or told for what it is. */
class ArrivalTests {

    @Test
    void readsCellsAsPeopleSeeThem() throws IOException {
        Sheets sheets = Arrival.read(workbook("台账", sheet -> {
            header(sheet, "台账");
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue(" ７.1　");
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            Cell day = row.createCell(2);
            day.setCellValue(java.time.LocalDate.of(2020, 10, 9));
            day.setCellStyle(style);
            row.createCell(3).setCellValue("区委办");
            row.createCell(5).setCellFormula("\"共\"&3&\"户\"");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
            row.createCell(7).setCellValue(2425.50);
        }));
        assertThat(sheets.errors()).isEmpty();
        assertThat(sheets.notes()).extracting(RowError::key).containsExactly("import.formula");
        Sheets.Row row = sheets.rows("台账").get(0);
        assertThat(row.number()).isEqualTo(3);
        assertThat(row.cells())
                .containsEntry("任务编号", "７.1")
                .containsEntry("日期", "2020-10-09")
                .containsEntry("内容", "共3户")
                .containsEntry("数值", "2425.5");
    }

    @Test
    void namesMergedHiddenAndUnknown() throws IOException {
        Sheets merged = Arrival.read(workbook("单位", sheet -> {
            header(sheet, "单位");
            sheet.getRow(0).createCell(4).setCellValue("电话");
            sheet.createRow(1).createCell(0).setCellValue("区委办");
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 2, 3));
            sheet.getWorkbook().createSheet("说明").createRow(0).createCell(0).setCellValue("x");
            XSSFSheet hidden = (XSSFSheet) sheet.getWorkbook().createSheet("会议");
            header(hidden, "会议");
            sheet.getWorkbook().setSheetHidden(2, true);
        }));
        assertThat(merged.errors())
                .extracting(RowError::sheet, RowError::row, RowError::column, RowError::key)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("单位", 2, "单位类型", "import.merged-cells"),
                        org.assertj.core.groups.Tuple.tuple("会议", 0, "", "import.sheet-hidden"));
        assertThat(merged.notes())
                .extracting(RowError::key)
                .containsExactlyInAnyOrder("import.column-unknown", "import.sheet-unknown");
    }

    @Test
    void knowsHeadersAsPeopleWriteThem() throws IOException {
        Sheets sheets = Arrival.read(workbook("会议", sheet -> {
            var row = sheet.createRow(0);
            List.of("序号＊", "类 别", "日期\n", "议题（一句话）", "议定事项", "议定事项")
                    .forEach(column ->
                            row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(column));
        }));
        assertThat(sheets.notes()).isEmpty();
        assertThat(sheets.errors())
                .extracting(RowError::column, RowError::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("议定事项", "import.column-twice"));
    }

    @Test
    void readsAWorkbookWithoutStylesAndWithPrefixes() throws IOException {
        byte[] sound = workbook("单位", one -> header(one, "单位"));
        String sheet = """
                <x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>
                <x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>单位名称</x:t></x:is></x:c></x:row>
                <x:row r="2"><x:c r="A2"><x:v>42.50</x:v></x:c></x:row></x:sheetData></x:worksheet>""";
        byte[] bare = Parts.without(Parts.replace(sound, "xl/worksheets/sheet1.xml", sheet), "styles");
        assertThat(Arrival.read(bare).rows("单位").get(0).text("单位名称")).isEqualTo("42.5");
    }

    @Test
    void tellsWhatIsNoWorkbook() throws IOException {
        assertThat(wrong(new byte[0])).isEqualTo("import.file-empty");
        assertThat(wrong("编号,问题".getBytes(StandardCharsets.UTF_8))).isEqualTo("import.file-unknown");
        assertThat(wrong(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .isEqualTo("import.file-broken");
        assertThat(wrong(encrypted())).isEqualTo("import.file-encrypted");
        byte[] whole = workbook("单位", sheet -> header(sheet, "单位"));
        assertThat(wrong(java.util.Arrays.copyOf(whole, whole.length / 2))).isEqualTo("import.file-broken");
        assertThat(wrong(zip(Map.of("a.txt", "x".getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo("import.no-sheet");
    }

    @Test
    void unpacksNoBomb() throws IOException {
        assertThat(wrong(zip(Map.of("单位.csv", new byte[160 * 1024 * 1024])))).isEqualTo("import.file-too-large");
    }

    @Test
    void readsNoForeignEntities() throws IOException {
        String sheet =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet>&e;</worksheet>";
        byte[] sound = workbook("单位", one -> header(one, "单位"));
        assertThat(wrong(Parts.replace(sound, "xl/worksheets/sheet1.xml", sheet)))
                .isEqualTo("import.file-broken");
    }

    @Test
    void readsTheSameFromCsv() throws IOException {
        String csv = "\uFEFF单位名称,简称\n\n 区委办 ,\"区\n办\"\n";
        Sheets sheets = Arrival.read(zip(Map.of("某轮/单位.csv", csv.getBytes(StandardCharsets.UTF_8))));
        assertThat(sheets.errors()).isEmpty();
        assertThat(sheets.rows("单位").get(0).cells())
                .containsEntry("单位名称", "区委办")
                .containsEntry("简称", "区\n办");
        Sheets legacy = Arrival.read(zip(Map.of("单位.csv", "单位名称\n区委办\n".getBytes("GB18030"))));
        assertThat(legacy.rows("单位").get(0).text("单位名称")).isEqualTo("区委办");
    }

    @Test
    void asksForRequiredColumns() throws IOException {
        Sheets sheets = Arrival.read(zip(Map.of("会议.csv", "序号,议题\n1,调度\n".getBytes(StandardCharsets.UTF_8))));
        assertThat(sheets.errors()).extracting(RowError::column).containsExactly("类别", "日期");
    }

    @Test
    void offersABlankWorkbookItCanRead() {
        Sheets blank = Arrival.read(BlankWorkbook.bytes());
        assertThat(blank.errors()).isEmpty();
        assertThat(blank.notes()).isEmpty();
        assertThat(blank.sheets().keySet()).containsExactlyInAnyOrderElementsOf(Form.sheets());
    }

    private static String wrong(byte[] content) {
        return Arrival.read(content).errors().get(0).key();
    }

    private static void header(XSSFSheet sheet, String name) {
        var row = sheet.createRow(0);
        for (String column : Form.columns(name)) {
            row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(column);
        }
    }

    private static byte[] workbook(String name, Consumer<XSSFSheet> content) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(workbook.createSheet(name));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] encrypted() throws IOException {
        try (POIFSFileSystem old = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (var sink = encryptor.getDataStream(old)) {
                sink.write(workbook("单位", sheet -> header(sheet, "单位")));
            }
            old.writeFilesystem(out);
            return out.toByteArray();
        } catch (java.security.GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }
}
