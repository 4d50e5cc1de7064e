package org.zhuoluo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuoluo.AtOnce;
import org.zhuoluo.StillClock;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.shared.Refusal;

/** A workbook that waits is had by one of all who come for it, of one instance or of several on the same folder. */
class WaitingTests {

    private static final byte[] BOOK = "a workbook".getBytes(StandardCharsets.UTF_8);
    private static final int MANY = 1_000;

    @TempDir
    private Path data;

    private final StillClock clock = new StillClock();
    private final Person office = mock(Person.class);
    private Waiting here;
    private Waiting there;

    @BeforeEach
    void setUp() {
        here = new Waiting(data.toString(), clock);
        there = new Waiting(data.toString(), clock);
    }

    @Test
    void isAppliedByOneOfTwoAtOnce() throws Exception {
        for (int time = 0; time < MANY; time++) {
            String token = here.keep(office, 1, BOOK);
            AtOnce.assertOne(AtOnce.both(() -> applied(here, token), () -> applied(there, token)));
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void isGoneForWhoLooksWhileItIsApplied() throws Exception {
        for (int time = 0; time < MANY; time++) {
            String token = here.keep(office, 1, BOOK);
            List<Object> both = AtOnce.both(() -> applied(here, token), () -> there.take(office, 1, token));
            assertThat(both.get(0)).isEqualTo(BOOK.length);
            assertThat(both.get(1)).matches(one -> one instanceof byte[] || one instanceof Refusal);
        }
    }

    @Test
    void waitsOnWhereItWasNotDone() {
        String token = here.keep(office, 1, BOOK);
        here.applying(office, 1, token, content -> false, done -> done);
        assertThatThrownBy(() -> here.applying(
                        office,
                        1,
                        token,
                        content -> {
                            throw new IllegalStateException("no room");
                        },
                        done -> true))
                .isInstanceOf(IllegalStateException.class);
        assertThat(there.take(office, 1, token)).isEqualTo(BOOK);
        assertThatThrownBy(() -> there.take(office, 2, token)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> there.take(office, 1, "../1")).isInstanceOf(Refusal.class);
    }

    @Test
    void isForgottenByTwoAtOnceWhenItsHourIsOver() throws Exception {
        for (int time = 0; time < AtOnce.TIMES; time++) {
            for (int file = 0; file < 5; file++) {
                here.keep(office, 1, BOOK);
            }
            clock.moveTo(StillClock.TODAY.plusDays(time + 1));
            assertThat(AtOnce.both(() -> here.keep(office, 1, BOOK), () -> there.keep(office, 1, BOOK)))
                    .hasOnlyElementsOfType(String.class);
            assertThat(left()).hasSize(2);
        }
    }

    @Test
    void leavesNothingBehindOfWhatWasNotKept() throws IOException {
        Clock broken = mock(Clock.class);
        when(broken.instant()).thenThrow(new IllegalStateException("after it was written"));
        assertThatThrownBy(() -> new Waiting(data.toString(), broken).keep(office, 1, BOOK))
                .isInstanceOf(IllegalStateException.class);
        assertThat(left()).isEmpty();
    }

    private int applied(Waiting waiting, String token) {
        return waiting.applying(office, 1, token, content -> content.length, done -> true);
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("waiting"))) {
            return files.toList();
        }
    }
}
