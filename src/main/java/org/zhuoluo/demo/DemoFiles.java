package org.zhuoluo.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.zhuoluo.intake.Answers;
import org.zhuoluo.intake.CsvFolder;
import org.zhuoluo.intake.Intake;
import org.zhuoluo.intake.Outcome;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Round;

/**
 * The files of a folder below {@code db/demo}: each is one sheet of the workbook, under a name that every machine can
 * read. What is missing stops the start; a demo with holes would look like a sound one.
 */
final class DemoFiles {

    private static final String ROOT = "db/demo/";

    private DemoFiles() {}

    /** A file, by its name, and the sheet it holds. */
    enum File {
        UNITS("单位"),
        PROBLEMS("问题清单"),
        TASKS("任务清单"),
        MEASURES("整改措施"),
        LEDGER("台账"),
        INDICATORS("指标"),
        MECHANISMS("长效机制"),
        ACCOUNTABILITY("追责问责"),
        MEETINGS("会议"),
        DOCUMENTS("文件");

        /** A whole round, and one without its registers and indicators. */
        static final List<File> ALL = List.of(values());

        static final List<File> TREE_AND_LEDGER = List.of(UNITS, PROBLEMS, TASKS, MEASURES, LEDGER);

        private final String sheet;

        File(String sheet) {
            this.sheet = sheet;
        }

        String fileName() {
            return name().toLowerCase(Locale.ROOT) + ".csv";
        }
    }

    /** Brings the files of a folder into a round as its office would. */
    static void load(String folder, List<File> expected, Round round, Intake intake, Person office) {
        Outcome outcome = intake.apply(round, CsvFolder.read(sheets(folder, expected)), Answers.AGREED, office);
        if (!outcome.isSettled()) {
            throw new IllegalStateException("The demo round of " + ROOT + folder + " is faulty: " + outcome);
        }
    }

    /** What the files hold, by the name of the sheet; one that is not there is missed by its name. */
    static Map<String, byte[]> sheets(String folder, List<File> expected) {
        Map<String, byte[]> sheets = new HashMap<>();
        for (File file : expected) {
            try {
                sheets.put(file.sheet, new ClassPathResource(ROOT + folder + file.fileName()).getContentAsByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException("The demo lacks " + ROOT + folder + file.fileName(), e);
            }
        }
        return sheets;
    }
}
