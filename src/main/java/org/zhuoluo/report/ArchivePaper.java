package org.zhuoluo.report;

import static org.zhuoluo.report.paper.Block.centred;
import static org.zhuoluo.report.paper.Block.row;
import static org.zhuoluo.report.paper.Block.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.zhuoluo.closing.Closing;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.report.paper.Block;
import org.zhuoluo.report.paper.Paper;
import org.zhuoluo.report.paper.Paper.Sheet;

/** The list of the papers of one task as it lies on top of them in the file (卷内目录). */
final class ArchivePaper {

    private final TaskSheet sheet;
    private final Closing closing;
    private final PaperWords said;

    private ArchivePaper(TaskSheet sheet, Closing closing, PaperWords said) {
        this.sheet = sheet;
        this.closing = closing;
        this.said = said;
    }

    static Paper of(TaskSheet sheet, List<org.zhuoluo.closing.Paper> papers, Closing closing, PaperWords said) {
        return new ArchivePaper(sheet, closing, said).paper(papers);
    }

    private Paper paper(List<org.zhuoluo.closing.Paper> papers) {
        List<List<String>> rows = new ArrayList<>();
        papers.forEach(one -> rows.add(
                row(rows.size() + 1, title(one), responsible(one), days(one), one.pieces(), numbers(one), note(one))));
        Block list = rows.isEmpty()
                ? Block.text(said.say("archive.empty"))
                : new Block.Table(
                        List.of(
                                centred("序号", 7),
                                words("文件题名", 30),
                                words("责任者", 18),
                                centred("日期", 24),
                                centred("件数", 7),
                                centred("件号", 9),
                                words("备注", 20)),
                        rows);
        return Paper.plain(
                Sheet.UPRIGHT,
                List.of(
                        "卷内目录",
                        "（任务" + Spoken.number(sheet.task().number()) + "　"
                                + sheet.task().words() + "）"),
                List.of(Paper.Chapter.plain(List.of(Block.text(head()), list))));
    }

    private String head() {
        LocalDate closed = sheet.state().closedOn();
        return "牵头单位：" + sheet.lead().name() + "；销号编号："
                + Objects.requireNonNullElse(sheet.closingNumber(), "尚无") + "；销号日期："
                + (closed == null ? "尚未销号" : Spoken.day(closed)) + "。";
    }

    private String title(org.zhuoluo.closing.Paper one) {
        StringBuilder title = new StringBuilder(said.say("paper." + one.sort()));
        for (Evidence file : one.files()) {
            title.append('\n').append(file.name());
        }
        return title.toString();
    }

    private String responsible(org.zhuoluo.closing.Paper one) {
        if (one.entry() == null) {
            return sheet.lead().name();
        }
        Closing.Signer signer = closing.signer(one.entry());
        return Objects.requireNonNullElse(signer.unit(), "") + (signer.name() == null ? "" : "\n" + signer.name());
    }

    private static String days(org.zhuoluo.closing.Paper one) {
        if (one.from() == null || one.to() == null) {
            return "";
        }
        return one.from().equals(one.to())
                ? Spoken.day(one.from())
                : Spoken.day(one.from()) + "—\n" + Spoken.day(one.to());
    }

    private static String numbers(org.zhuoluo.closing.Paper one) {
        return switch (one.pieces()) {
            case 0 -> "";
            case 1 -> String.valueOf(one.first());
            default -> one.first() + "—" + one.last();
        };
    }

    private String note(org.zhuoluo.closing.Paper one) {
        Entry entry = one.entry();
        if (entry == null) {
            return "";
        }
        if (entry.kind() == Kind.DOSSIER_WAIVED) {
            return said.say("archive.waived", entry.words());
        }
        String number = entry.facts().get("closingNumber");
        return number != null
                ? number
                : entry.kind() == Kind.PROGRESS && entry.subject().isMeasure()
                        ? said.say("entry.measure", entry.subject().path())
                        : "";
    }
}
