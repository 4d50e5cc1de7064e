package org.zhuoluo.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
                .hasMessageContaining("db/demo/neighbours/a/")
                .hasMessageContaining("missing: [accountability.csv, documents.csv, indicators.csv");
    }

    @Test
    void areMissedWhereTheFolderIsNotThere() {
        assertThatThrownBy(() -> DemoFiles.sheets("neighbours/z/", List.of(DemoFiles.File.UNITS)))
                .hasMessageContaining("missing: [units.csv], there and not known: []");
    }

    @Test
    void areNotPassedOverWhenNobodyKnowsThem() {
        assertThatThrownBy(() -> DemoFiles.sheets("neighbours/a/", List.of(DemoFiles.File.UNITS)))
                .hasMessageContaining("not known: [ledger.csv, measures.csv, problems.csv, tasks.csv]");
    }
}
