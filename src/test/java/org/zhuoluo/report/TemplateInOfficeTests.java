package org.zhuoluo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuoluo.report.paper.Occasion;
import org.zhuoluo.report.paper.Paper;
import org.zhuoluo.report.paper.Template;
import org.zhuoluo.report.paper.TemplateCheck;
import org.zhuoluo.report.paper.WordFile;

/** Where LibreOffice is there: a template saved by it is taken, and what is made of it can be opened and printed. */
class TemplateInOfficeTests {

    private static final String PROGRAM = "soffice";
    private static final Paper REPORT = WeeklyReportPaper.of(SampleReport.issued(), SampleReport.DIGEST);

    @TempDir
    private Path folder;

    @Test
    void isSavedByAnotherProgramAndStillMakesThePaper() throws Exception {
        assumeTrue(Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, PROGRAM))));
        byte[] saved = Files.readAllBytes(convert("template.docx", Template.HOUSE.file(), "docx"));
        TemplateCheck.require(saved);
        byte[] paper = WordFile.of(REPORT, Template.of(saved, 1, "第1版"), Occasion.NONE, Instant.EPOCH);
        try (PDDocument printed =
                Loader.loadPDF(convert("paper.docx", paper, "pdf").toFile())) {
            assertThat(printed.getNumberOfPages()).isGreaterThan(4);
        }
    }

    private Path convert(String name, byte[] content, String to) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve(name), content);
        Path made = Files.createDirectories(folder.resolve("made"));
        Process office = new ProcessBuilder(
                        PROGRAM,
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to",
                        to,
                        "--outdir",
                        made.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return made.resolve(name.replace(".docx", "." + to));
    }
}
