package org.zhuoluo.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.zhuoluo.intake.CsvFolder;
import org.zhuoluo.intake.Intake;
import org.zhuoluo.intake.Outcome;
import org.zhuoluo.intake.Sheets;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Round;

/** The sheets of a folder below {@code db/demo}, one readable file each. */
final class DemoFiles {

    private DemoFiles() {}

    /** Brings them into a round as its office would. */
    static void load(String folder, Round round, Intake intake, Person office) {
        Outcome outcome = intake.apply(round, of(folder), office);
        if (!outcome.isSound()) {
            throw new IllegalStateException("The demo round of " + folder + " is faulty: " + outcome.errors());
        }
    }

    private static Sheets of(String folder) {
        try {
            Map<String, byte[]> files = new HashMap<>();
            String pattern = "classpath:db/demo/" + folder + "*.csv";
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                String name = Objects.requireNonNull(file.getFilename());
                files.put(name.substring(0, name.length() - ".csv".length()), file.getContentAsByteArray());
            }
            return CsvFolder.read(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
