package org.zhuoluo.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.zhuoluo.intake.CsvFolder;
import org.zhuoluo.intake.Sheets;

/** The sheets of a folder below {@code db/demo}, one readable file each. */
final class DemoFiles {

    private DemoFiles() {}

    static Sheets of(String folder) {
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
