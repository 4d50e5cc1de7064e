package org.zhuoluo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhuoluo.HouseTest;
import org.zhuoluo.intake.Intake;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Verification;
import org.zhuoluo.organisation.Accounts;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.overview.Figures;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Overseeing;
import org.zhuoluo.overview.Overview;
import org.zhuoluo.overview.RegionFilter;
import org.zhuoluo.overview.RoundFigures;
import org.zhuoluo.rectification.Round.Phase;
import org.zhuoluo.rectification.Rounds;

/** The districts beside the demo's: there for the city to see, invented and named so, and no figure of the report is touched. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeighboursIT {

    private static final int CITY = 2;
    private static final Filter FEEDBACK = Filter.none().orFeedback();

    @Autowired
    private Organisation organisation;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Intake intake;

    @Autowired
    private Overview overview;

    @Autowired
    private Overseeing overseeing;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Verification verification;

    private Figures before;

    @BeforeAll
    void bringsThemIn() {
        before = figures();
        new Neighbours(organisation, accounts, rounds, intake, false).load(organisation.region(CITY));
        assertThat(seen()).hasSize(1);
        new Neighbours(organisation, accounts, rounds, intake, true).load(organisation.region(CITY));
    }

    @Test
    void standBesideTheDistrictOfTheReport() {
        assertThat(seen()).extracting(RoundFigures::region).containsExactly("示例乙区", "示例丙县", "连山区", "示例甲区");
        assertThat(seen()).filteredOn(row -> row.phase() == Phase.CONCENTRATED).hasSize(1);
        assertThat(seen()).allSatisfy(row -> {
            assertThat(row.problems().closed())
                    .isPositive()
                    .isLessThan(row.problems().total());
            assertThat(row.lastEntryOn()).isNotNull();
        });
    }

    @Test
    void changeNoFigureOfTheReport() {
        assertThat(figures())
                .usingRecursiveComparison()
                .ignoringFields("logPosition")
                .isEqualTo(before);
    }

    @Test
    void leaveALedgerThatVerifies() {
        assertThat(verification.run(ledger.head()).findings()).isEmpty();
    }

    private Figures figures() {
        return overview.figures(1, FEEDBACK, organisation.findPerson("office").orElseThrow());
    }

    private List<RoundFigures> seen() {
        return overseeing
                .rounds(
                        CITY,
                        RegionFilter.of(Map.of()),
                        organisation.findPerson("city").orElseThrow())
                .rounds();
    }
}
