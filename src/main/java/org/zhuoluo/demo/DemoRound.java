package org.zhuoluo.demo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.intake.Intake;
import org.zhuoluo.organisation.Accounts;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Region;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.organisation.Unit;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;

/**
 * The round a newcomer sees: the district of the newspaper report, brought in through the importer like any other round, so
 * that it obeys every rule. In one transaction: a start that is killed leaves nothing behind.
 */
@Component
@Profile("demo")
class DemoRound {

    static final String PASSWORD = "zhuoluo-demo";

    private static final LocalDate STARTS_ON = LocalDate.of(2020, 4, 13);
    private static final LocalDate CONCENTRATED_UNTIL = LocalDate.of(2020, 10, 11);

    private final Organisation organisation;
    private final Accounts accounts;
    private final Rounds rounds;
    private final Intake intake;

    DemoRound(Organisation organisation, Accounts accounts, Rounds rounds, Intake intake) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.rounds = rounds;
        this.intake = intake;
    }

    /** Loads accounts and round into an empty house; does nothing in any other. Answers the city above, if it did. */
    @Transactional
    Optional<Region> load() {
        if (!organisation.isEmpty()) {
            return Optional.empty();
        }
        Region province = organisation.found("辽宁省", Region.Level.PROVINCE, null);
        Region city = organisation.found("葫芦岛市", Region.Level.CITY, province);
        int district = organisation.found("连山区", Region.Level.DISTRICT, city).id();
        Person office = enrol(district, "office", "区委整改办", "整改办经办人", Role.OFFICE);
        enrol(city.id(), "city", null, "市委巡察办督查员", Role.SUPERVISOR);
        enrol(district, "leader", "区委办", "区委书记", Role.LEADER);
        enrol(district, "office2", "区委整改办", "整改办复核员", Role.OFFICE);
        enrol(district, "leader2", "区政府办", "区长", Role.LEADER);
        enrol(district, "lead2", "区政府办", "政府办经办人", Role.UNIT_STAFF);
        enrol(district, "principal2", "区政府办", "政府办主任", Role.PRINCIPAL);
        enrol(district, "supervisor", "区委巡察办", "巡察办督查员", Role.SUPERVISOR);
        enrol(district, "lead", "区委组织部", "组织部经办人", Role.UNIT_STAFF);
        enrol(district, "unit", "区住房和城乡建设局", "住建局经办人", Role.UNIT_STAFF);
        enrol(district, "principal", "区住房和城乡建设局", "住建局主要负责人", Role.PRINCIPAL);
        enrol(district, "system", null, "系统管理员", Role.SYSTEM);
        enrol(district, "security", null, "安全管理员", Role.SECURITY);
        enrol(district, "audit", null, "审计管理员", Role.AUDIT);
        Round round = rounds.open("省委第二巡视组巡视反馈意见整改", STARTS_ON, CONCENTRATED_UNTIL, true, office);
        DemoFiles.load("", DemoFiles.File.ALL, round, intake, office);
        return Optional.of(city);
    }

    private Person enrol(int district, String login, @Nullable String unit, String name, Role role) {
        Unit of = null;
        if (unit != null) {
            if (organisation.findUnit(district, unit).isEmpty()) {
                organisation.describeUnit(district, unit, null, null, null);
            }
            of = organisation.findUnit(district, unit).orElseThrow();
        }
        return accounts.enrol(district, of, login, name, null, Set.of(role), PASSWORD);
    }
}
