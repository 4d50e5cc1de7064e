package org.zhuoluo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhuoluo.HouseTest;
import org.zhuoluo.StillClock;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;

/** The form of 19 columns comes in on any day, and what is wrong in it is called as the form calls it. */
@HouseTest
class OneSheetFormIT {

    @Autowired
    private Intake intake;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Organisation organisation;

    @Autowired
    private StillClock clock;

    private Person office;
    private Round round;

    @BeforeEach
    void comeIn() {
        office = organisation.findPerson("office").orElseThrow();
        Round demo = rounds.require(1, office);
        round = rounds.open(
                "一张表的轮次" + rounds.list(office).size(), demo.startsOn(), demo.concentratedUntil(), false, office);
    }

    @Test
    void changesNothingOnALaterDayEither() throws IOException {
        String form = Files.readString(Path.of("src/test/resources/one-sheet.csv"));
        assertThat(bring(form).creates()).isPositive();
        clock.moveTo(StillClock.TODAY.plusDays(3));
        assertThat(bring(form).creates()).isZero();
    }

    @Test
    void callsColumnsAsTheFormDoes() throws IOException {
        assertThat(bring("""
                        序号,问题编号,反馈问题,整改目标,整改措施,牵头单位,责任单位,责任领导,整改类型,整改时限,整改进展,完成情况
                        1,1-1,甲,全部办结,1.排查；2.整治,没有的单位,另一个没有的,张××,限期整改,尽快,1.已排查；2.已整治,已完成
                        ,1-2,乙,全部办结,1.排查,区委办,区委办,张××,限期整改,2020年12月底前,1.已排查,已完成
                        1,1-3,丙,全部办结,1.排查,区委办,区委办,张××,限期整改,2020年12月底前,1.已排查,已完成
                        """).errors())
                .extracting(RowError::row, RowError::column, RowError::key)
                .containsExactlyInAnyOrder(
                        tuple(2, "牵头单位", "import.unit-unknown"),
                        tuple(2, "责任单位", "import.unit-unknown"),
                        tuple(2, "整改时限", "time.UNREADABLE"),
                        tuple(3, "序号", "import.cell-missing"),
                        tuple(4, "序号", "import.number-twice"));
    }

    private Outcome bring(String form) throws IOException {
        byte[] file = ArrivalTests.zip(Map.of("整改台账.csv", form.getBytes(StandardCharsets.UTF_8)));
        return intake.apply(round, Arrival.read(file), office);
    }
}
