package org.zhuoluo.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook as Excel or WPS write it, read sheet by sheet without ever standing in memory as a whole. */
final class XlsxFile {

    private XlsxFile() {}

    /** What is to become of a sheet; nothing where it is passed over. */
    interface Wanted {
        @Nullable
        Reading reading(String name, boolean hidden);
    }

    /** Reads the sheets that are wanted; answers whether the file could be read to its end. */
    static boolean read(byte[] content, List<RowError> errors, List<RowError> notes, Wanted wanted) throws IOException {
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content))) {
            XSSFReader reader = new XSSFReader(file);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(file, false);
            StylesTable styles = reader.getStylesTable();
            Book book = Book.of(reader);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    String name = sheets.getSheetName();
                    Reading reading = wanted.reading(name.strip(), book.hidden.contains(name));
                    if (reading != null) {
                        XlsxNumbers numbers = new XlsxNumbers(styles, book.since1904);
                        parse(sheet, new XlsxSheet(reading, strings, numbers, errors, notes));
                    }
                }
            }
            return true;
        } catch (OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            return false;
        }
    }

    /** What the workbook says of itself: which sheets are hidden, and from which year it counts days. */
    private static final class Book extends DefaultHandler {

        private final Set<String> hidden = new HashSet<>();
        private boolean since1904;

        static Book of(XSSFReader reader)
                throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
            Book book = new Book();
            try (InputStream workbook = reader.getWorkbookData()) {
                parse(workbook, book);
            }
            return book;
        }

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            String state = attributes.getValue("state");
            if (local.equals("sheet") && state != null && !state.equals("visible")) {
                hidden.add(attributes.getValue("name"));
            }
            String from = attributes.getValue("date1904");
            if (local.equals("workbookPr") && from != null) {
                since1904 = from.equals("1") || from.equals("true");
            }
        }
    }

    private static void parse(InputStream in, DefaultHandler handler)
            throws SAXException, ParserConfigurationException, IOException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.parse(new InputSource(in));
    }
}
