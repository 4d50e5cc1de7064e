package org.zhuoluo.report.paper;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The sheets on which a stretch of a template is printed: how large, with which margins. Lengths in twips. */
final class WordSection {

    private static final int WIDTH = 11906;
    private static final int HEIGHT = 16838;

    private final CTPageSz sheet;
    private final CTPageMar margins;

    private WordSection(CTSectPr section) {
        boolean sized = section.isSetPgSz()
                && section.getPgSz().isSetW()
                && section.getPgSz().isSetH();
        this.sheet = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        if (!sized) {
            size(WIDTH, HEIGHT);
        }
        if (!section.isSetPgMar()) {
            section.addNewPgMar();
            this.margins = section.getPgMar();
            margins(2098, 1474, 1984, 1588, 1446);
            margins.setHeader(twips(851));
            margins.setGutter(twips(0));
        } else {
            this.margins = section.getPgMar();
        }
    }

    /** The section in which a paragraph of the text stands. */
    static WordSection of(XWPFDocument word, XWPFParagraph paragraph) {
        List<XWPFParagraph> all = word.getParagraphs();
        for (XWPFParagraph at : all.subList(all.indexOf(paragraph), all.size())) {
            if (Pen.endsSection(at)) {
                return new WordSection(at.getCTP().getPPr().getSectPr());
            }
        }
        CTBody body = word.getDocument().getBody();
        return new WordSection(body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr());
    }

    /** Between the margins. */
    int width() {
        return length(sheet.getW()) - left() - right();
    }

    /** Lays upright sheets across: what is bound is now the upper edge. */
    void turn() {
        int width = length(sheet.getW());
        int height = length(sheet.getH());
        if (width < height) {
            int top = length(margins.getTop());
            int bottom = length(margins.getBottom());
            int belowText = bottom - length(margins.getFooter());
            int left = left();
            int right = right();
            size(height, width);
            sheet.setOrient(STPageOrientation.LANDSCAPE);
            margins(left, bottom, right, top, right - belowText);
        }
    }

    private int left() {
        return length(margins.getLeft());
    }

    private int right() {
        return length(margins.getRight());
    }

    private void size(int width, int height) {
        sheet.setW(twips(width));
        sheet.setH(twips(height));
    }

    private void margins(int top, int right, int bottom, int left, int footer) {
        margins.setTop(twips(top));
        margins.setRight(twips(right));
        margins.setBottom(twips(bottom));
        margins.setLeft(twips(left));
        margins.setFooter(twips(footer));
    }

    private static int length(Object written) {
        return Integer.parseInt(written.toString());
    }

    static BigInteger twips(int twips) {
        return BigInteger.valueOf(twips);
    }
}
