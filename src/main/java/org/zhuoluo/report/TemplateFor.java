package org.zhuoluo.report;

import org.zhuoluo.report.paper.Template;
import org.zhuoluo.report.paper.TemplateCheck;
import org.zhuoluo.report.paper.WorkbookCheck;

/** For what there is a template: a kind of paper in Word or as a workbook. PDF has none. */
public record TemplateFor(PaperKind kind, PaperForm form) {

    public TemplateFor {
        if (form == PaperForm.PDF) {
            throw new IllegalArgumentException("no template for " + form);
        }
    }

    public static TemplateFor word(PaperKind kind) {
        return new TemplateFor(kind, PaperForm.DOCX);
    }

    public static TemplateFor workbook(PaperKind kind) {
        return new TemplateFor(kind, PaperForm.XLSX);
    }

    public boolean isWorkbook() {
        return form == PaperForm.XLSX;
    }

    /** The house's own. */
    Template house() {
        return isWorkbook() ? Template.HOUSE_WORKBOOK : Template.HOUSE;
    }

    /** Invalid with all that is wrong with a file that is to be a template. */
    void require(byte[] file) {
        if (isWorkbook()) {
            WorkbookCheck.require(file);
        } else {
            TemplateCheck.require(file);
        }
    }
}
