package org.zhuoluo.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which server fits which machine, and what is said where none does. */
class ProgramsTests {

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x86_64",
        "Linux, aarch64, linux-arm_64",
        "Mac OS X, x86_64, darwin-x86_64",
        "Mac OS X, aarch64, darwin-arm_64",
        "Windows 11, amd64, windows-x86_64",
        "Linux, riscv64, linux-riscv64"
    })
    void namesTheMachineAsTheLibraryDoes(String system, String processor, String machine) {
        assertThat(Programs.machine(system, processor, root)).isEqualTo(machine);
    }

    @Test
    void knowsALinuxWithMuslByItsLoader() throws IOException {
        Path loaders = Files.createDirectories(root.resolve("lib"));
        Files.createFile(loaders.resolve("ld-musl-x86_64.so.1"));
        assertThat(Programs.machine("Linux", "amd64", root)).isEqualTo("linux-x86_64-alpine_linux");
        Files.createFile(Files.createDirectories(root.resolve("lib64")).resolve("ld-linux-x86-64.so.2"));
        assertThat(Programs.machine("Linux", "amd64", root)).isEqualTo("linux-x86_64");
    }

    @Test
    void saysInBothLanguagesWhatTheGroundLacks() {
        for (CannotStart.Why why : CannotStart.Why.values()) {
            CannotStart refused = new CannotStart(why, "/srv/data", "17", "15");
            String told = new CannotStart.Explained().analyze(refused).toString();
            assertThat(refused.getExitCode()).isGreaterThan(1);
            assertThat(refused.getMessage()).doesNotContain("{").isNotBlank();
            assertThat(told).isNotBlank();
        }
    }
}
