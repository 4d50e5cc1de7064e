package org.zhuoluo.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
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
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook as Excel or WPS write it, read sheet by sheet without ever standing in memory as a whole. */
final class XlsxFile {

    private XlsxFile() {}

    static Sheets read(byte[] content) throws IOException {
        List<RowError> errors = new ArrayList<>();
        List<RowError> notes = new ArrayList<>();
        List<Sheets.Table> tables = new ArrayList<>();
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content))) {
            XSSFReader reader = new XSSFReader(file);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(file, false);
            StylesTable styles = reader.getStylesTable();
            Book book = Book.of(reader);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    String name = sheets.getSheetName().strip();
                    if (book.hidden.contains(sheets.getSheetName())) {
                        List<RowError> where = Form.isSheet(name) ? errors : notes;
                        where.add(new RowError(name, 0, "", "import.sheet-hidden", List.of(name)));
                    } else {
                        XlsxSheet cells = new XlsxSheet(
                                new Lines(name, errors),
                                strings,
                                new XlsxNumbers(styles, book.since1904),
                                errors,
                                notes);
                        parse(sheet, cells);
                        tables.add(cells.table());
                    }
                }
            }
        } catch (OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            return Sheets.unreadable("import.file-broken");
        }
        tables.removeIf(table -> table.header().isEmpty() && !Form.isSheet(table.name()));
        return Sheets.of(tables, errors, notes);
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
