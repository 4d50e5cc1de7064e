package org.zhuoluo.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.intake.Intake;
import org.zhuoluo.organisation.Accounts;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Region;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;

/**
 * What the demo's city sees beside the district of the report, unless {@code zhuoluo.demo.neighbours} is false: three small
 * districts that exist nowhere, as their names say. Loaded after it, so that nothing of it is numbered anew.
 */
@Component
@Profile("demo")
class Neighbours {

    private static final List<Neighbour> ALL = List.of(
            new Neighbour("a", "示例甲区", "区委整改办", LocalDate.of(2020, 4, 13), LocalDate.of(2020, 10, 11)),
            new Neighbour("b", "示例乙区", "区委整改办", LocalDate.of(2020, 4, 13), LocalDate.of(2020, 10, 11)),
            new Neighbour("c", "示例丙县", "县委整改办", LocalDate.of(2020, 7, 6), LocalDate.of(2021, 1, 5)));

    private final Organisation organisation;
    private final Accounts accounts;
    private final Rounds rounds;
    private final Intake intake;
    private final boolean wanted;

    Neighbours(
            Organisation organisation,
            Accounts accounts,
            Rounds rounds,
            Intake intake,
            @Value("${zhuoluo.demo.neighbours:true}") boolean wanted) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.rounds = rounds;
        this.intake = intake;
        this.wanted = wanted;
    }

    private record Neighbour(String letter, String name, String office, LocalDate from, LocalDate until) {

        String folder() {
            return "neighbours/" + letter + "/";
        }

        String login() {
            return "office-" + letter;
        }
    }

    @Transactional
    void load(Region city) {
        if (wanted) {
            ALL.forEach(one -> load(one, city));
        }
    }

    private void load(Neighbour one, Region city) {
        Region district = organisation.found(one.name(), Region.Level.DISTRICT, city);
        Person office = enrol(district, one);
        Round round = rounds.open("省委巡视反馈意见整改（示例）", one.from(), one.until(), true, office);
        DemoFiles.load(one.folder(), DemoFiles.File.TREE_AND_LEDGER, round, intake, office);
    }

    private Person enrol(Region district, Neighbour one) {
        organisation.describeUnit(district.id(), one.office(), null, null, null);
        return accounts.enrol(
                district.id(),
                organisation.findUnit(district.id(), one.office()).orElseThrow(),
                one.login(),
                "整改办经办人",
                null,
                Set.of(Role.OFFICE),
                DemoRound.PASSWORD);
    }
}
