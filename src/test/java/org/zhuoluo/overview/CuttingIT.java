package org.zhuoluo.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuoluo.HouseTest;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.shared.Invalid;

/** What a cut says beside its counts: how long closings took, what a town is, which weeks are shown. */
@HouseTest
class CuttingIT {

    private static final int ROUND = 1;

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

    @Test
    void takesTheMedianFromTheAcceptedApplication() {
        RandomRound.writeUnits(jdbc);
        int round = round("中位数");
        closed(round, "1.1", 2);
        closed(round, "1.2", 9);
        closed(round, "1.3", 4);
        LocalDate first = LocalDate.of(2020, 5, 1);
        state(round, "1.4", Kind.CLOSED, first);
        Handling handling = handling(round);
        assertThat(handling.medianDays()).isEqualTo(new BigDecimal("4.0"));
        assertThat(handling.applied()).isEqualTo(3);
        state(round, "1.5", Kind.SELF_REPORTED, first);
        state(round, "1.5", Kind.RETURNED, first.plusDays(3));
        state(round, "1.5", Kind.SELF_REPORTED, first.plusDays(10));
        state(round, "1.5", Kind.RETURNED, first.plusDays(11));
        state(round, "1.5", Kind.SELF_REPORTED, first.plusDays(20));
        assertThat(handling(round).returnsPerClosing()).isEqualTo(new BigDecimal("0.50"));
        state(round, "1.5", Kind.CLOSED, first.plusDays(25));
        assertThat(handling(round)).isEqualTo(new Handling(4, new BigDecimal("4.5"), 1, 2, new BigDecimal("0.40")));
    }

    @ParameterizedTest
    @CsvSource({
        "柳河镇, '', 柳河镇",
        "柳河镇农业站一组, 沙岭乡, 柳河镇",
        "区政府办, 柳河镇农业站, 柳河镇",
        "区政府办, '柳河镇农业站,柳河镇', 柳河镇",
        "区政府办, '柳河镇,沙岭乡', SEVERAL",
        "区政府办, '区民政局,街道联络处', ''"
    })
    void countsATaskForOneTown(String lead, String responsible, String town) {
        if (jdbc.sql("select id from units where name = '柳河镇农业站一组'")
                .query()
                .listOfRows()
                .isEmpty()) {
            RandomRound.writeUnits(jdbc);
        }
        int round = round(lead + responsible);
        jdbc.sql(
                        "update tasks set lead_unit_id = (select id from units where name = ?) where round_id = ? and number = '1.1'")
                .params(lead, round)
                .update();
        jdbc.sql("delete from tasks where round_id = ? and number <> '1.1'")
                .param(round)
                .update();
        jdbc.sql(
                        "insert into task_parts select ?, '1.1', id, 'RESPONSIBLE' from units where name = any (string_to_array(?, ','))")
                .params(round, responsible)
                .update();
        jdbc.sql("insert into task_parts select ?, '1.1', id, 'SUPPORTING' from units where name = '锦都街道'")
                .param(round)
                .update();
        List<CutRow> rows = cut(round, Map.of("by", "TOWN")).parts().stream()
                .map(Cuts.Part::row)
                .toList();
        assertThat(rows).hasSize(1);
        assertThat(town.equals("SEVERAL") ? rows.get(0).key() : rows.get(0).name())
                .isEqualTo(town);
    }

    @Test
    void showsTheLastWeeksUnlessOthersAreChosen() {
        Cuts usual = cut(ROUND, Map.of());
        assertThat(usual.by()).isEqualTo(Cut.LEAD_UNIT);
        assertThat(usual.list()).isEqualTo(ListKind.FEEDBACK);
        assertThat(usual.weeks())
                .hasSize(12)
                .last()
                .isEqualTo(new Cuts.WeekEnd("2020-W42", LocalDate.of(2020, 10, 12)));
        assertThat(usual.whole().weeks().get(11)).isEqualTo(usual.whole().row().tasks());
        assertThat(cut(ROUND, Map.of("from", "2020-W20", "to", "2020-W21")).weeks())
                .containsExactly(
                        new Cuts.WeekEnd("2020-W20", LocalDate.of(2020, 5, 17)),
                        new Cuts.WeekEnd("2020-W21", LocalDate.of(2020, 5, 24)));
        assertThat(cut(ROUND, Map.of("asOf", "2020-04-23")).weeks()).hasSize(2);
        assertThat(cut(ROUND, Map.of("asOf", "2020-04-01")).weeks()).isEmpty();
        assertThat(cut(ROUND, Map.of("by", "LIST")).list()).isNull();
    }

    @Test
    void keepsToWhatAPersonMaySee() {
        Person unit = organisation.findPerson("unit").orElseThrow();
        Cuts own = cutting.of(ROUND, CutWish.of(Map.of("by", "LEADER")), unit);
        assertThat(own.whole().row().tasks().total())
                .isEqualTo(overview.figures(ROUND, Filter.of(ListKind.FEEDBACK, null, null), unit)
                        .tasks()
                        .total())
                .isLessThan(cut(ROUND, Map.of()).whole().row().tasks().total());
        assertThat(own.parts()).allMatch(part -> part.row().tasks().total() > 0);
    }

    @ParameterizedTest
    @CsvSource({
        "by, PRICE",
        "from, 2020-41",
        "from, 2020-W10",
        "to, 2020-W43",
        "to, 2020-W54",
        "asOf, 2999-01-01",
        "list, LOST"
    })
    void refusesWhatItCannotShow(String name, String value) {
        assertThatThrownBy(() -> cut(ROUND, Map.of(name, value))).isInstanceOf(Invalid.class);
    }

    @Test
    void refusesWeeksThatRunBackwards() {
        assertThatThrownBy(() -> cut(ROUND, Map.of("from", "2020-W30", "to", "2020-W29")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("invalid.weeks-backwards");
    }

    private Cuts cut(int round, Map<String, String> said) {
        return cutting.of(
                round,
                CutWish.of(new HashMap<>(said)),
                organisation.findPerson("office").orElseThrow());
    }

    private Handling handling(int round) {
        return cut(round, Map.of()).whole().row().handling();
    }

    /** A round with one problem and five tasks of one unit. */
    private int round(String name) {
        int round = jdbc.sql(
                        "insert into rounds (region_id, name, starts_on, concentrated_until)"
                                + " values ((select region_id from rounds where id = 1), ?, date '2020-04-15', date '2020-10-11') returning id")
                .param(name)
                .query(Integer.class)
                .single();
        jdbc.sql(
                        "insert into problems (round_id, number, position, list, nature, words) values (?, '1', 1, 'FEEDBACK', 'PROBLEM', '问题')")
                .param(round)
                .update();
        jdbc.sql("insert into tasks (round_id, number, problem, running, words, mode, lead_unit_id, deadline_phrase)"
                        + " select ?, '1.' || n, '1', n, '任务', 'IMMEDIATE', (select id from units where name = '区政府办'), '立行立改'"
                        + " from generate_series(1, 5) n")
                .param(round)
                .update();
        return round;
    }

    private void closed(int round, String task, int days) {
        state(round, task, Kind.SELF_REPORTED, LocalDate.of(2020, 6, 1));
        state(round, task, Kind.CLOSED, LocalDate.of(2020, 6, 1).plusDays(days));
    }

    private void state(int round, String task, Kind kind, LocalDate day) {
        Author office = Author.of(organisation.findPerson("office").orElseThrow());
        transactions.executeWithoutResult(
                status -> ledger.append(Statement.of(Subject.of(round, task), kind, "补记", day), office));
    }
}
