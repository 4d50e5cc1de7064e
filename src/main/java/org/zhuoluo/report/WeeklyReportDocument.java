package org.zhuoluo.report;

import java.time.ZoneOffset;
import org.zhuoluo.report.paper.WordFile;

/** Draws the weekly report as a Word file by GB/T 9704. The same report gives the same bytes. */
final class WeeklyReportDocument {

    private WeeklyReportDocument() {}

    static byte[] draw(WeeklyReport report, String digest) {
        var day = report.head().issuedOn() == null
                ? report.head().asOf()
                : report.head().issuedOn();
        return WordFile.of(
                WeeklyReportPaper.of(report, digest), day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}
