package org.zhuoluo.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.report.paper.ExcelFile;
import org.zhuoluo.report.paper.Occasion;
import org.zhuoluo.report.paper.Paper;
import org.zhuoluo.report.paper.PdfFile;
import org.zhuoluo.report.paper.Template;
import org.zhuoluo.report.paper.WordFile;

/** Makes files of papers: one record, each form (house.md, one source with many faces); in Word by the template in force. */
@Component
class Printing {

    private final PdfFile pdf;
    private final TemplateShelf templates;
    private final OfficeName office;
    private final PaperWords said;

    Printing(PdfFile pdf, TemplateShelf templates, OfficeName office, PaperWords said) {
        this.pdf = pdf;
        this.templates = templates;
        this.office = office;
        this.said = said;
    }

    /** A paper of this kind in this round as a file of this form; {@code day} is its date, {@code name} goes without an ending. */
    PaperFile print(PaperKind kind, Round round, Paper paper, LocalDate day, String name, PaperForm form) {
        Instant made = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        if (form != PaperForm.DOCX) {
            byte[] content = form == PaperForm.PDF ? pdf.of(paper, made) : ExcelFile.of(paper);
            return new PaperFile(name + form.ending(), form, content);
        }
        Template template = templates.inForce(kind, round);
        Occasion occasion = new Occasion(said.say("papers", kind), round.name(), office.of(round), Spoken.day(day));
        return new PaperFile(
                name + form.ending(), form, WordFile.of(paper, template, occasion, made), template.stamp());
    }
}
