package org.zhuoluo.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.report.paper.Occasion;
import org.zhuoluo.report.paper.Paper;
import org.zhuoluo.report.paper.PdfFile;
import org.zhuoluo.report.paper.SheetFile;
import org.zhuoluo.report.paper.Template;
import org.zhuoluo.report.paper.WordFile;

/** Makes files of papers: one record, each form (house.md, one source with many faces); in Word and Excel by the template in force. */
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
        if (form == PaperForm.PDF) {
            return new PaperFile(name + form.ending(), form, pdf.of(paper, made));
        }
        Template template = templates.inForce(new TemplateFor(kind, form), round);
        Occasion occasion = new Occasion(said.say("papers", kind), round.name(), office.of(round), Spoken.day(day));
        byte[] content = form == PaperForm.DOCX
                ? WordFile.of(paper, template, occasion, made)
                : SheetFile.of(paper, template, occasion, made);
        return new PaperFile(name + form.ending(), form, content, template.stamp());
    }
}
