package org.zhuoluo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;

class EvidenceStoreTests {

    @TempDir
    Path data;

    EvidenceStore store;

    @BeforeEach
    void openTheStore() {
        store = new EvidenceStore(data.toString());
    }

    @Test
    void keepsAFileUnderTheDigestOfItsContent() throws IOException {
        Evidence file = store.keep("说明.txt", content("abc"));
        assertThat(file.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(file.bytes()).isEqualTo(3);
        try (InputStream kept = store.open(file.sha256())) {
            assertThat(kept).hasContent("abc");
        }
    }

    @Test
    void keepsTheSameContentOnceAndItsGraceBeginsAnew() throws IOException {
        Evidence first = store.keep("一.txt", content("同一份材料"));
        Files.setLastModifiedTime(store.place(first.sha256()), FileTime.from(Instant.EPOCH));
        Evidence second = store.keep("二.txt", content("同一份材料"));
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(second.name()).isEqualTo("二.txt");
        assertThat(everything()).containsExactly(store.place(first.sha256()));
        assertThat(Files.getLastModifiedTime(store.place(first.sha256())).toInstant())
                .isAfter(Instant.EPOCH);
    }

    @Test
    void removesAnUploadThatBrokeOff() {
        InputStream broken = new SequenceInputStream(content("x".repeat(20_000)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
        assertThatThrownBy(() -> store.keep("半截.txt", broken)).isInstanceOf(UncheckedIOException.class);
        assertThat(everything()).isEmpty();
    }

    @Test
    void leavesNothingOfWhatItRefuses() {
        assertThatThrownBy(() -> store.keep("空.txt", content(""))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> store.keep("程序.exe", content("MZ"))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> store.keep("大.txt", endless())).isInstanceOf(Invalid.class);
        assertThat(everything()).isEmpty();
    }

    @Test
    void opensNothingButDigests() {
        assertThatThrownBy(() -> store.open("../../etc/passwd")).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> store.open("0".repeat(64))).isInstanceOf(Missing.class);
    }

    private List<Path> everything() {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                java.util.Arrays.fill(into, from, from + length, (byte) 'x');
                return length;
            }
        };
    }
}
