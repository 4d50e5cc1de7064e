package org.zhuoluo.report;

import java.util.Locale;

/** In which form a paper is taken away: to write on in Word, to reckon with in Excel, or to read, print
 * and hand on as PDF. */
public enum PaperForm {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("application/pdf");

    private final String media;

    PaperForm(String media) {
        this.media = media;
    }

    /** The form by the ending of a name, without its dot. */
    public static PaperForm of(String ending) {
        return valueOf(ending.toUpperCase(Locale.ROOT));
    }

    public String media() {
        return media;
    }

    /** How the names of its files end. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
