package org.zhuoluo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhuoluo.HouseTest;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.CutWish;
import org.zhuoluo.overview.Cutting;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Overview;

/** Whoever says up to which entry a figure knows the log says it as the ledger does, in an empty log and in a full one. */
@HouseTest
class LogEndIT {

    @Autowired
    private Sequencer sequencer;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Overview overview;

    @Autowired
    private Cutting cutting;

    @Autowired
    private Organisation organisation;

    @Test
    void figuresNameTheNewestEntry() {
        assertThat(ledger.head().size()).isZero();
        named();
        assertThat(sequencer.run()).isPositive();
        assertThat(ledger.head().position()).isPositive();
        named();
    }

    private void named() {
        Person office = organisation.findPerson("office").orElseThrow();
        assertThat(overview.figures(1, Filter.none(), office).logPosition())
                .isEqualTo(ledger.head().position());
        assertThat(cutting.of(1, CutWish.of(Map.of()), office).logPosition())
                .isEqualTo(ledger.head().position());
    }
}
