package org.zhuoluo.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** A workbook in the open form (OpenDocument, .ods), as LibreOffice and WPS write it. */
final class OdsFile {

    private OdsFile() {}

    /** Its sheets; refused where it opens with a password only. */
    static Grids read(byte[] content) throws IOException {
        String manifest = new String(Unpacked.part(content, "META-INF/manifest.xml"), StandardCharsets.UTF_8);
        if (manifest.contains("encryption-data")) {
            throw new Unreadable("import.file-encrypted");
        }
        OdsSheets sheets = new OdsSheets();
        try {
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(sheets);
            parser.parse(new InputSource(new ByteArrayInputStream(Unpacked.part(content, "content.xml"))));
        } catch (SAXException | ParserConfigurationException e) {
            throw new Unreadable("import.file-broken");
        }
        if (!sheets.isSpreadsheet()) {
            throw new Unreadable("import.file-unknown");
        }
        return new Grids(new ArrayList<>(sheets.sheets()), List.copyOf(sheets.errors()), List.copyOf(sheets.notes()));
    }
}
