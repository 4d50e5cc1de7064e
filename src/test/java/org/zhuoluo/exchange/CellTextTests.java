package org.zhuoluo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTests {

    @Test
    void pointsAreReadBackWhateverSomebodyNumberedInTheirWords() {
        List<String> said = List.of("0.1.召开会议\n2.印发方案", "1.已办结", "2.分两步：\n3.先自查\n4、再互查", "3.2020年完成", "12.1.首件");
        String cell = CellText.numbered(said);
        assertThat(cell).isEqualTo("·1.召开会议\n·2.印发方案\n1.已办结\n2.分两步：\n·3.先自查\n·4、再互查\n3.2020年完成\n12.1.首件");
        assertThat(CellText.points(cell))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(0, "1.召开会议\n2.印发方案", 1, "已办结", 2, "分两步：\n3.先自查\n4、再互查", 3, "2020年完成", 12, "1.首件"));
    }

    @Test
    void pointsMayBeTypedAsPeopleTypeThem() {
        assertThat(CellText.points("总的情况\n 1、甲\n2．乙\n3 . 丙\n"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(0, "总的情况", 1, "甲", 2, "乙", 3, "丙"));
        assertThat(CellText.points("3.丙\n1.甲")).containsExactlyInAnyOrderEntriesOf(Map.of(3, "丙\n1.甲"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020年10月9日,2020-10-09",
        "2020/10/9,2020-10-09",
        "2020.10.09,2020-10-09",
        "2020-02-30,2020-02-30",
        "昨天,昨天"
    })
    void aDayIsReadHoweverItIsWritten(String typed, String read) {
        assertThat(CellText.read(Field.PROGRESS_DAY, typed)).isEqualTo(read);
    }

    @Test
    void listsOfNamesAreTheSameInAnyOrder() {
        assertThat(CellText.same(Field.SUPPORTING, "区委办、区财政局", "区财政局，区委办\n")).isTrue();
        assertThat(CellText.same(Field.SUPPORTING, "区委办、区财政局", "区财政局")).isFalse();
        assertThat(CellText.same(Field.PERSON, "甲、乙", "乙、甲")).isFalse();
    }
}
