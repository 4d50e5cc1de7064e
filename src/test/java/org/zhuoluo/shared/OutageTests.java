package org.zhuoluo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an outage and what is not, told by what databases and operating systems say. */
class OutageTests {

    @ParameterizedTest
    @CsvSource({
        "08001, AWAY",
        "08006, AWAY",
        "57P01, AWAY",
        "57P02, AWAY",
        "57P03, AWAY",
        "53300, AWAY",
        "53100, FULL",
        "23505, ",
        "40P01, ",
        "28P01, ",
        "42P01, ",
        "57014, "
    })
    void isTheStateOfTheDatabase(String state, Outage outage) {
        assertThat(Outage.of(new RuntimeException(new SQLException("said", state)))
                        .orElse(null))
                .isEqualTo(outage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No space left on device",
                "设备上没有空间",
                "There is not enough space on the disk",
                "Disk quota exceeded",
                "磁盘空间不足。"
            })
    void isNoRoomInAnyLanguage(String words) {
        assertThat(Outage.of(new UncheckedIOException(new IOException(words)))).contains(Outage.FULL);
        assertThat(Outage.of(new FileSystemException("/srv/data/evidence/x", null, words)))
                .contains(Outage.FULL);
    }

    @Test
    void isAPoolWithNothingToGive() {
        assertThat(Outage.of(new SQLTransientConnectionException("timed out"))).contains(Outage.AWAY);
    }

    @Test
    void isFoundAmongWhatWasSuppressed() {
        RuntimeException failure = new RuntimeException("rolled back");
        failure.addSuppressed(new SQLException("gone", "08006"));
        assertThat(Outage.of(failure)).contains(Outage.AWAY);
    }

    @Test
    void isNotWhatEndsInItself() {
        RuntimeException first = new RuntimeException("first");
        first.initCause(new RuntimeException("second", first));
        assertThat(Outage.of(first)).isEmpty();
        assertThat(Outage.of(null)).isEmpty();
        assertThat(Outage.of(new IOException("broken pipe"))).isEmpty();
    }
}
