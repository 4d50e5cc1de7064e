package org.zhuoluo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger is the same in whatever form it lies on a disk, and a file is known by what is in it. */
class FormatsTests {

    private static final String TEXT = """
            某区整改台账

            序号,反馈问题,整改措施,牵头单位,责任单位,整改时限
            1,甲,"1.排查；
            2.整治",区委办,"区委办,区政府办",2020-12-31
            """;

    @ParameterizedTest
    @ValueSource(strings = {"ledger.xlsx", "ledger.xls", "ledger.ods"})
    void readsWhatASpreadsheetSaved(String file) throws IOException {
        Sheets sheets = Arrival.read(Files.readAllBytes(Path.of("src/test/resources/ledgers", file)));
        assertThat(sheets.errors()).isEmpty();
        assertThat(sheets.rows("任务清单"))
                .extracting(row -> row.text("任务编号"), row -> row.text("牵头单位"), row -> row.text("整改时限"))
                .containsExactly(tuple("1.1", "区财政局", "2023-12-31"), tuple("2.1", "区财政局", "2023年10月"));
        assertThat(sheets.rows("整改措施")).extracting(row -> row.text("整改措施")).containsSubsequence("补台账", "查账目", "再查一遍");
        assertThat(sheets.passed()).extracting(RowError::row).containsExactly(1, 2);
        assertThat(sheets.notes()).extracting(RowError::sheet).containsExactly("封面");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void readsBareText(String charset) {
        Charset in = Charset.forName(charset);
        for (String text : List.of(TEXT, TEXT.replace("\n", "\r\n"))) {
            assertLedger(text.getBytes(in));
            assertLedger(text.replace("区委办,区政府办", "区委办、区政府办").replace(',', '\t').getBytes(in));
            assertLedger(text.replace("区委办,区政府办", "区委办、区政府办").replace(',', ';').getBytes(in));
            assertLedger(("sep=;\n" + text.replace("区委办,区政府办", "区委办、区政府办").replace(',', ';')).getBytes(in));
            if (in != Charset.forName("GB18030")) {
                assertLedger(("\uFEFF" + text).getBytes(in));
            }
        }
    }

    private static void assertLedger(byte[] file) {
        Sheets sheets = Arrival.read(file);
        assertThat(sheets.errors()).isEmpty();
        assertThat(sheets.rows("任务清单")).singleElement().satisfies(task -> {
            assertThat(task.text("牵头单位")).isEqualTo("区委办");
            assertThat(task.text("责任单位")).matches("区委办[,、]区政府办");
            assertThat(task.text("整改时限")).isEqualTo("2020-12-31");
        });
        assertThat(sheets.rows("整改措施")).extracting(row -> row.text("整改措施")).containsExactly("排查", "整治");
    }

    @Test
    void readsSeveralFilesInOne() throws IOException {
        String second = TEXT.replace("1,甲", "2,乙");
        Sheets sheets = Arrival.read(ArrivalTests.zip(Map.of(
                "台账/区委办.csv", TEXT.getBytes(StandardCharsets.UTF_8),
                "台账/区政府办.xls",
                        new Ledgers(new HSSFWorkbook(), "Sheet1")
                                .rows("序号|反馈问题|整改措施|牵头单位|责任单位|整改时限", "2|乙|1.子|区委办|区委办|2020-12-31")
                                .bytes(),
                "说明.txt", second.getBytes(StandardCharsets.UTF_8))));
        assertThat(sheets.errors()).isEmpty();
        assertThat(sheets.rows("问题清单")).extracting(row -> row.text("问题编号")).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void readsABareSheetOfTheHouseByItsColumns() {
        Sheets sheets = Arrival.read("序号,类别,日期,议题\n1,推进会,2020-10-09,调度\n".getBytes(StandardCharsets.UTF_8));
        assertThat(sheets.errors()).isEmpty();
        assertThat(sheets.rows("会议")).hasSize(1);
    }

    @Test
    void saysWhatAFileIsThatIsNone() throws IOException {
        byte[] old = Files.readAllBytes(Path.of("src/test/resources/ledgers/ledger.xls"));
        byte[] open = Files.readAllBytes(Path.of("src/test/resources/ledgers/ledger.ods"));
        assertThat(wrong(locked())).isEqualTo("import.file-encrypted");
        assertThat(wrong(Arrays.copyOf(old, old.length / 3))).isEqualTo("import.file-broken");
        assertThat(wrong(Arrays.copyOf(open, open.length / 2))).isEqualTo("import.file-broken");
        assertThat(wrong(Parts.replace(open, "META-INF/manifest.xml", "<m:encryption-data/>")))
                .isEqualTo("import.file-encrypted");
        assertThat(wrong(Parts.replace(open, "content.xml", "<office:document-content")))
                .isEqualTo("import.file-broken");
        assertThat(wrong("<html><table><tr><td>序号,甲</td></tr>\n<tr><td>1,2</td></table>"
                        .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("import.file-markup");
        assertThat(wrong("序号,反馈问题\n1,\u0000\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("import.file-unknown");
        assertThat(wrong(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 44, 10, 44, 10}))
                .isEqualTo("import.file-unknown");
    }

    private static String wrong(byte[] content) {
        return Arrival.read(content).errors().get(0).key();
    }

    private static byte[] locked() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("geheim");
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("台账").createRow(0).createCell(0).setCellValue("序号");
            book.write(out);
            return out.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }
}
