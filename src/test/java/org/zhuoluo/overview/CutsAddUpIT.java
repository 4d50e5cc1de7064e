package org.zhuoluo.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuoluo.HouseTest;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.ListKind;

/** Over random rounds, days, lists and people: the parts of every cut add up to the figures, and each figure opens its rows. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CutsAddUpIT {

    private static final Map<String, ToIntFunction<CutRow>> COUNTED = Map.of(
            "total", row -> row.tasks().total(),
            "withdrawn", row -> row.tasks().withdrawn(),
            "self-reported", row -> row.tasks().selfReported(),
            "verified", row -> row.tasks().verified(),
            "closed", row -> row.tasks().closed(),
            "overdue", CutRow::overdue,
            "due soon", CutRow::dueSoon,
            "accepted", row -> row.onTime().accepted(),
            "by the original deadline", row -> row.onTime().original(),
            "by the approved deadline", row -> row.onTime().approved());

    /** Looked at in turn, the next on each day. */
    private static final ListKind[] LISTS = {null, ListKind.FEEDBACK, ListKind.SELF_CHECK};

    @Autowired
    private Cutting cutting;

    @Autowired
    private Overview overview;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private final Map<Integer, List<LocalDate>> rounds = new HashMap<>();

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 8);
    }

    @BeforeAll
    void liveThroughTheRounds() {
        RandomRound.writeUnits(jdbc);
        seeds().forEach(seed -> transactions.executeWithoutResult(status -> {
            RandomRound random = new RandomRound(jdbc, ledger, Author.of(person("office")), seed);
            rounds.put(random.write(seed), random.days());
        }));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void partsAddUpToTheFigures(int seed) {
        int round = round(seed);
        for (Person by : people()) {
            int turn = seed;
            for (LocalDate day : rounds.get(round)) {
                ListKind list = LISTS[turn++ % LISTS.length];
                for (Cut cut : Cut.values()) {
                    if (!cut.isOverlapping()) {
                        addsUp(round, cut, list, day, by);
                    }
                    isWhole(round, cut, list, day, by);
                }
            }
        }
    }

    /** The same question asked of labels: a problem may carry several, and the sum tells. */
    @Test
    void noticesPartsThatOverlap() {
        assertThatThrownBy(() -> {
                    for (int round : rounds.keySet()) {
                        addsUp(round, Cut.LABEL, null, RandomRound.TODAY, person("office"));
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("by LABEL");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void weeksSayWhatTheirDaysSay(int seed) {
        int round = round(seed);
        for (Cut cut : Cut.values()) {
            for (Person by : people()) {
                Cuts cuts = cutting.of(round, wish(cut, null, RandomRound.TODAY), by);
                int at = (seed * 5 + cut.ordinal()) % cuts.weeks().size();
                Cuts then =
                        cutting.of(round, wish(cut, null, cuts.weeks().get(at).day()), by);
                assertThat(cuts.whole().weeks().get(at))
                        .isEqualTo(then.whole().row().tasks());
                Map<String, Count> counts = new HashMap<>();
                cuts.parts()
                        .forEach(part ->
                                counts.put(part.row().key(), part.weeks().get(at)));
                counts.values().removeIf(count -> count.total() == 0);
                Map<String, Count> asked = new HashMap<>();
                then.parts()
                        .forEach(part -> asked.put(part.row().key(), part.row().tasks()));
                assertThat(counts).isEqualTo(asked);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFigureOpensItsRows(int seed) {
        int round = round(seed);
        Cut cut = Cut.values()[seed % Cut.values().length];
        for (Person by : List.of(person("office"), person("unit"))) {
            for (Cuts.Part part :
                    cutting.of(round, wish(cut, null, RandomRound.TODAY), by).parts()) {
                CutRow row = part.row();
                assertThat(rows(round, cut, row, by)).isEqualTo(row.tasks().total());
                assertThat(rows(round, cut, row, by, "standing", "CLOSED"))
                        .isEqualTo(row.tasks().closed());
                assertThat(rows(round, cut, row, by, "light", "RED")).isEqualTo(row.overdue());
                assertThat(rows(round, cut, row, by, "light", "YELLOW")).isEqualTo(row.dueSoon());
                assertThat(rows(round, cut, row, by, "applied", "true"))
                        .isEqualTo(row.handling().applied());
                assertThat(rows(round, cut, row, by, "returned", "true"))
                        .isEqualTo(row.handling().returned());
                assertThat(rows(round, cut, row, by, "onTime", "ORIGINAL"))
                        .isEqualTo(row.onTime().original());
            }
        }
    }

    private void addsUp(int round, Cut cut, @Nullable ListKind list, LocalDate day, Person by) {
        Cuts cuts = cutting.of(round, wish(cut, list, day), by);
        COUNTED.forEach((what, count) -> assertThat(cuts.parts().stream()
                        .map(Cuts.Part::row)
                        .mapToInt(count)
                        .sum())
                .as("%s by %s of %s on %s for %s in round %d", what, cut, list, day, by.login(), round)
                .isEqualTo(count.applyAsInt(cuts.whole().row())));
        assertThat(cuts.parts()).extracting(part -> part.row().key()).doesNotHaveDuplicates();
        assertThat(sum(cuts, Handling::applied))
                .isEqualTo(cuts.whole().row().handling().applied());
        assertThat(sum(cuts, Handling::returns))
                .isEqualTo(cuts.whole().row().handling().returns());
    }

    private void isWhole(int round, Cut cut, @Nullable ListKind list, LocalDate day, Person by) {
        CutRow whole = cutting.of(round, wish(cut, list, day), by).whole().row();
        Figures figures = overview.figures(round, Filter.of(list, null, day), by);
        assertThat(whole.tasks()).isEqualTo(figures.tasks().count());
        assertThat(whole.overdue()).isEqualTo(figures.tasks().overdue());
        assertThat(whole.dueSoon()).isEqualTo(figures.tasks().dueSoon());
        assertThat(whole.onTime()).isEqualTo(figures.onTime());
    }

    private static int sum(Cuts cuts, ToIntFunction<Handling> count) {
        return cuts.parts().stream()
                .map(part -> part.row().handling())
                .mapToInt(count)
                .sum();
    }

    private long rows(int round, Cut cut, CutRow row, Person by, String... more) {
        Map<String, String> said = new HashMap<>(Map.of("size", "1"));
        said.put(cut.parameter(), cut.value(row.key()));
        if (more.length > 0) {
            said.put(more[0], more[1]);
        }
        return overview.tasks(round, Filter.of(said), by).total();
    }

    private static CutWish wish(Cut cut, @Nullable ListKind list, LocalDate day) {
        return new CutWish(cut, Filter.of(list, null, day), null, null);
    }

    private int round(int seed) {
        return new ArrayList<>(rounds.keySet()).stream().sorted().toList().get(seed - 1);
    }

    private List<Person> people() {
        return List.of(person("office"), person("unit"), person("lead"));
    }

    private Person person(String login) {
        return organisation.findPerson(login).orElseThrow();
    }
}
