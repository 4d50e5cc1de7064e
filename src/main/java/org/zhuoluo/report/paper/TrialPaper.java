package org.zhuoluo.report.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.zhuoluo.report.paper.Paper.Sheet;
import org.zhuoluo.shared.Invalid;

/** A paper with something of everything, to see what a template makes of it before any real paper is made by it. */
public final class TrialPaper {

    private static final Instant MADE = Instant.EPOCH;

    private TrialPaper() {}

    /** Upright it has all there is, head and imprint too; across it is a list. */
    public static Paper of(Sheet sheet) {
        boolean upright = sheet == Sheet.UPRIGHT;
        return new Paper(
                sheet,
                upright ? new Paper.Masthead("内部资料　注意保管", "样张", "（第1期）", "编发单位名称", "2020年1月1日") : null,
                List.of("试印文稿标题", "（副标题）"),
                List.of(
                        new Paper.Chapter(
                                "trial", "一、一级标题", List.of(Block.second("（一）二级标题"), Block.text("正文一段。"), table())),
                        Paper.Chapter.plain(List.of(Block.flush("主送机关：")))),
                upright ? List.of(new Paper.Annex("附件标题", List.of(Block.text("附件正文一段。"), table()))) : List.of(),
                upright ? new Paper.Signature("落款单位名称", "2020年1月2日") : null,
                upright ? new Paper.Imprint(List.of("分送：有关单位"), List.of("校验信息"), "印发单位名称", "2020年1月3日印发") : null);
    }

    /** Makes of a paper, by a template, the texts that can be read in the file. */
    interface Trial {

        List<String> read(Paper paper, Template template, Occasion occasion) throws IOException;
    }

    /** Invalid where the template makes no paper, or one that cannot be opened, or one that lacks something. */
    static void require(Template template, Trial trial) {
        for (Sheet sheet : Sheet.values()) {
            Paper paper = of(sheet);
            List<String> read = read(template, paper, trial);
            List<String> lost = new ArrayList<>(List.of("一、一级标题", "（一）二级标题", "正文一段。", "表格文字"));
            lost.addAll(paper.title());
            lost.removeAll(read);
            if (!lost.isEmpty()) {
                throw Invalid.field(TemplateCheck.FILE, "invalid.template-trial-lost", lost.get(0));
            }
        }
    }

    private static List<String> read(Template template, Paper paper, Trial trial) {
        try {
            return trial.read(paper, template, new Occasion("样张", "轮次名称", "单位名称", "2020年1月1日"));
        } catch (IOException | RuntimeException e) {
            throw Invalid.field(TemplateCheck.FILE, "invalid.template-trial");
        }
    }

    static List<String> word(Paper paper, Template template, Occasion occasion) throws IOException {
        byte[] file = WordFile.of(paper, template, occasion, MADE);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            List<String> texts = new ArrayList<>();
            word.getBodyElements().forEach(element -> texts.addAll(texts(element)));
            return texts;
        }
    }

    static List<String> workbook(Paper paper, Template template, Occasion occasion) throws IOException {
        try (XSSFWorkbook workbook = SheetTemplate.open(SheetFile.of(paper, template, occasion, MADE))) {
            List<String> texts = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> row.forEach(cell -> texts.add(SheetTemplate.text((XSSFCell) cell))));
            return texts;
        }
    }

    private static List<String> texts(IBodyElement element) {
        if (element instanceof XWPFTable table) {
            return table.getRows().stream()
                    .flatMap(row -> row.getTableCells().stream())
                    .map(cell -> cell.getText())
                    .toList();
        }
        return element instanceof XWPFParagraph paragraph ? List.of(paragraph.getText()) : List.of();
    }

    private static Block table() {
        return new Block.Table(List.of(Block.centred("序号", 1), Block.words("内容", 3)), List.of(Block.row(1, "表格文字")));
    }
}
