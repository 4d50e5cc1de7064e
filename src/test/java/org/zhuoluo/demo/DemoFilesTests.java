package org.zhuoluo.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhuoluo.intake.Form;

/** A demo with a file left out looks like a sound one; so it does not start. */
class DemoFilesTests {

    @Test
    void areOneForEachSheetOfTheWorkbook() {
        assertThat(DemoFiles.sheets("", DemoFiles.File.ALL).keySet())
                .containsExactlyInAnyOrderElementsOf(Form.sheets());
    }

    @Test
    void areMissedByName() {
        assertThatThrownBy(() -> DemoFiles.sheets("neighbours/a/", DemoFiles.File.ALL))
                .hasMessageContaining("db/demo/neighbours/a/indicators.csv");
    }

    @Test
    void areNotPassedOverWhenNobodyKnowsThem() throws IOException {
        try (Stream<Path> tree = Files.walk(Path.of("db/demo"))) {
            assertThat(tree.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .isNotEmpty()
                    .isSubsetOf(DemoFiles.File.ALL.stream()
                            .map(DemoFiles.File::fileName)
                            .toList());
        }
    }
}
