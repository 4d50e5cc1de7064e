package org.zhuoluo.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WeeklyReportDocumentTests {
    @Test
    void draws() throws IOException {
        Files.createDirectories(Path.of("target/pictures"));
        Files.write(
                Path.of("target/pictures/weekly-report.docx"),
                WeeklyReportDocument.draw(SampleReport.issued(), SampleReport.DIGEST));
    }
}
