package org.zhuoluo.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.report.paper.Paper;
import org.zhuoluo.report.paper.PdfFile;
import org.zhuoluo.report.paper.WordFile;

/** Makes files of papers: one record, each form (house.md, one source with many faces). */
@Component
class Printing {

    private final PdfFile pdf;

    Printing(PdfFile pdf) {
        this.pdf = pdf;
    }

    /** A paper of this kind in this round as a file of this form; {@code day} is its date, {@code name} goes without an ending. */
    PaperFile print(PaperKind kind, Round round, Paper paper, LocalDate day, String name, PaperForm form) {
        Instant made = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        return new PaperFile(
                name + form.ending(),
                form,
                switch (form) {
                    case DOCX -> WordFile.of(paper, made);
                    case PDF -> pdf.of(paper, made);
                });
    }
}
