package org.zhuoluo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuoluo.HouseTest;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Overview;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;

/** Numbers as Excel stores them and as they are shown, and names with signs that nobody sees. */
@HouseTest
class NumbersIT {

    @Autowired
    private Intake intake;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Overview overview;

    @Autowired
    private JdbcClient jdbc;

    private Person office;
    private Round round;

    @BeforeEach
    void comeIn() {
        office = organisation.findPerson("office").orElseThrow();
        round = rounds.open(
                "编号的轮次" + rounds.list(office).size(),
                LocalDate.of(2020, 4, 13),
                LocalDate.of(2021, 12, 31),
                false,
                office);
    }

    @Test
    void aNumberOfSeventeenDigitsIsTheOneThatIsShown() throws IOException {
        assertThat(apply("bug-number-double").isSettled()).isTrue();
        assertThat(words("1.1")).isEqualTo("任务");
        assertThat(apply("bug-number-double").creates()).isZero();
    }

    @Test
    void aNumberThatShowsItsNoughtKeepsIt() throws IOException {
        apply("bug-number-ten-1");
        Outcome outcome = apply("bug-number-ten-2");
        assertThat(outcome.errors()).isEmpty();
        assertThat(words("7.10")).isEqualTo("第十项任务的新表述");
        assertThat(words("7.1")).isEqualTo("原任务1");
    }

    @Test
    void namesThatLookAlikeAreOne() throws IOException {
        assertThat(apply("bug-invisible-unit").errors())
                .extracting(RowError::row, RowError::key)
                .containsExactly(tuple(3, "import.unit-twice"));
        assertThat(organisation
                        .findUnit(office.regionId(), "区委\u200B办 ")
                        .orElseThrow()
                        .name())
                .isEqualTo("区委办");
    }

    @Test
    void aHundredPerCentIsAll() throws IOException {
        jdbc.sql("update rounds set rate_decimals = 0 where id = ?")
                .param(round.id())
                .update();
        assertThat(apply("bug-hundred-percent").isSettled()).isTrue();
        assertThat(overview.figures(round.id(), Filter.none(), office).problems())
                .satisfies(problems -> {
                    assertThat(problems.total()).isEqualTo(200);
                    assertThat(problems.closed()).isEqualTo(199);
                    assertThat(problems.rate()).isEqualTo(new BigDecimal("99"));
                });
    }

    private Outcome apply(String name) throws IOException {
        byte[] file = Files.readAllBytes(Path.of("src/test/resources/cases", name + ".xlsx"));
        return intake.apply(round, Arrival.read(file), Answers.AGREED, office);
    }

    private String words(String task) {
        return jdbc.sql("select words from tasks where round_id = ? and number = ?")
                .params(round.id(), task)
                .query(String.class)
                .single();
    }
}
