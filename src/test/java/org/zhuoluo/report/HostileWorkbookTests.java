package org.zhuoluo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuoluo.report.paper.WorkbookCheck;
import org.zhuoluo.shared.Invalid;

/** Workbooks that no program writes, made to break whoever reads them as a template. */
class HostileWorkbookTests {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String BOOK = "xl/workbook.xml";

    @Test
    void areTakenAndFilledOrRefusedInWords() {
        String deep = "<x>".repeat(300_000) + "</x>".repeat(300_000);
        requireTakenOrRefused(house().replace(SHEET, "</sheetData>", "</sheetData>" + deep));
        requireTakenOrRefused(house().replace(
                        BOOK,
                        "</sheets>",
                        "</sheets><definedNames><definedName name=\"a\">" + deep + "</definedName></definedNames>"));
        for (String cell : List.of(
                "<c r=\"A0\" t=\"s\"><v>0</v></c>",
                "<c r=\"A99\" t=\"s\"><v>99999</v></c>",
                "<c r=\"A99\" s=\"99999\"><v>1</v></c>",
                "<c r=\"ZZZZZ99\"><v>1</v></c>",
                "<c r=\"A99\" t=\"什么\"><v>1</v></c>",
                "<c r=\"A99\"><v>一</v></c>")) {
            requireTakenOrRefused(
                    house().replace(SHEET, "</sheetData>", "<row r=\"99\">" + cell + "</row></sheetData>"));
        }
        requireTakenOrRefused(house().replace(SHEET, "ref=\"A1:H1\"", "ref=\"A1:H0\""));
        requireTakenOrRefused(house().replace(SHEET, "ref=\"A2:H2\"", "ref=\"A1:H16\""));
        requireTakenOrRefused(
                house().replace(SHEET, "<sheetData>", "<cols><col min=\"0\" max=\"99999\"/></cols><sheetData>"));
    }

    /** What is taken has made two trial papers; what is not is refused in words. Nothing else may come of it. */
    private static void requireTakenOrRefused(TemplateDraft draft) {
        assertThat(catchThrowable(() -> WorkbookCheck.require(draft.bytes())))
                .satisfiesAnyOf(
                        none -> assertThat(none).isNull(),
                        refused -> assertThat(refused).isInstanceOf(Invalid.class));
    }

    private static TemplateDraft house() {
        return WorkbookDraft.house().parts();
    }
}
