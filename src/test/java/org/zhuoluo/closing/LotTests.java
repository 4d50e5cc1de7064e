package org.zhuoluo.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A draw by lot can be drawn again by anybody, and by nobody otherwise than it was drawn. */
class LotTests {

    private static final List<String> CLOSED = List.of("7.1", "8.1", "10.2", "23.1", "J3.1");

    /** The order that {@code printf '%s' '回头看2020|7.1' | sha256sum}, and so on, sorts them into. */
    @Test
    void drawsWhatSha256SaysInAnyShell() {
        assertThat(Lot.draw("回头看2020", CLOSED, 5)).containsExactly("23.1", "8.1", "J3.1", "10.2", "7.1");
    }

    @Test
    void drawsTheSameFromTheSameTasksHoweverTheyAreListed() {
        List<String> shuffled = new ArrayList<>(CLOSED);
        Collections.reverse(shuffled);
        assertThat(Lot.draw("回头看2020", shuffled, 3)).isEqualTo(Lot.draw("回头看2020", CLOSED, 3));
        assertThat(Lot.draw("回头看2020", CLOSED, 3))
                .isEqualTo(Lot.draw("回头看2020", CLOSED, 5).subList(0, 3));
    }

    @Test
    void drawsEachTaskOnceAndOthersWithAnotherSeed() {
        List<String> many = new ArrayList<>();
        for (int number = 1; number <= 200; number++) {
            many.add(number + ".1");
        }
        many.add("7.1");
        assertThat(Lot.draw("甲", many, 500)).hasSize(200).doesNotHaveDuplicates();
        assertThat(Lot.draw("甲", many, 10)).isNotEqualTo(Lot.draw("乙", many, 10));
    }
}
