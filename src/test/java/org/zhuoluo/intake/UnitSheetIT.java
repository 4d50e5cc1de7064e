package org.zhuoluo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhuoluo.HouseTest;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Unit;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;

/** Units come in with the unit they stand under, are known however wide their name is written, and lose nothing. */
@HouseTest
class UnitSheetIT {

    @Autowired
    private Intake intake;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Organisation organisation;

    private Person office;
    private Round round;

    @BeforeEach
    void comeIn() {
        office = organisation.findPerson("office").orElseThrow();
        round = rounds.require(1, office);
    }

    @Test
    void standsUnderItsParentAndStaysThere() throws IOException {
        String sheet = "单位名称,上级单位\n东城街道（试点）,新设的局\n新设的局,区政府办\n";
        assertThat(bring(sheet).creates()).isEqualTo(2);
        assertThat(unit("东城街道（试点）").parentId()).isEqualTo(unit("新设的局").id());
        assertThat(bring("单位名称\n东城街道(试点)\n").creates()).isZero();
        assertThat(unit("东城街道（试点）").parentId()).isEqualTo(unit("新设的局").id());
        assertThat(bring(sheet).changes()).isZero();
    }

    @Test
    void namesWhatCannotBe() throws IOException {
        assertThat(bring("单位名称,上级单位\n甲局,乙局\n乙局,甲局\n丙局,没有的局\n丙局,\n").errors())
                .extracting(RowError::row, RowError::column, RowError::key)
                .containsExactlyInAnyOrder(
                        tuple(2, "上级单位", "invalid.unit-circle"),
                        tuple(4, "上级单位", "import.unit-unknown"),
                        tuple(5, "单位名称", "import.unit-twice"));
    }

    private Unit unit(String name) {
        return organisation.unitsOf(round.regionId()).stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Outcome bring(String sheet) throws IOException {
        byte[] file = ArrivalTests.zip(Map.of("单位.csv", sheet.getBytes(StandardCharsets.UTF_8)));
        return intake.apply(round, Arrival.read(file), office);
    }
}
