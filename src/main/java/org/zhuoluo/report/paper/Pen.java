package org.zhuoluo.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;

/** Writes paragraphs and tables, one below the other, in the styles of a template, and puts them where they belong. */
final class Pen {

    private final XWPFDocument word;
    private final Map<Look, String> styles;
    private final List<XmlObject> written = new ArrayList<>();

    Pen(XWPFDocument word, Map<Look, String> styles) {
        this.word = word;
        this.styles = styles;
    }

    XWPFParagraph line(Look look, String text) {
        XWPFParagraph paragraph = word.createParagraph();
        written.add(paragraph.getCTP());
        write(paragraph, look, text);
        return paragraph;
    }

    XWPFParagraph blank() {
        return line(Look.NORMAL, "");
    }

    XWPFTable table(int rows, int columns) {
        XWPFTable table = word.createTable(rows, columns);
        written.add(table.getCTTbl());
        return table;
    }

    /** Two texts on one line, at its two ends. */
    void writeApart(XWPFParagraph paragraph, Look look, String left, String right) {
        write(paragraph, look, left);
        XWPFRun run = paragraph.createRun();
        run.addTab();
        run.setText(right);
    }

    void write(XWPFParagraph paragraph, Look look, String text) {
        paragraph.setStyle(Objects.requireNonNull(styles.get(look)));
        if (text.isEmpty()) {
            return;
        }
        XWPFRun run = paragraph.createRun();
        String[] lines = text.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }

    /** Puts what was written since the last time in place of this paragraph; a section that ends with it still ends there. */
    void putInPlaceOf(XWPFParagraph place) {
        for (XmlObject one : written) {
            try (XmlCursor from = one.newCursor();
                    XmlCursor to = place.getCTP().newCursor()) {
                from.moveXml(to);
            }
        }
        written.clear();
        if (endsSection(place)) {
            place.getCTP().setRArray(null);
        } else {
            try (XmlCursor gone = place.getCTP().newCursor()) {
                gone.removeXml();
            }
        }
    }

    static boolean endsSection(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr() && paragraph.getCTP().getPPr().isSetSectPr();
    }
}
