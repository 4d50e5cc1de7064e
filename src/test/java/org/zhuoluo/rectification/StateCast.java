package org.zhuoluo.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Accounts;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.organisation.Unit;

/** One task in each standing, brought there by the history of the ledger, and one person for each role and part. */
class StateCast {

    private static final int ROUND = 1;
    private static final LocalDate DAY = LocalDate.of(2020, 10, 9);
    private static final List<Kind> WAY = List.of(
            Kind.CLAIMED,
            Kind.PROGRESS,
            Kind.SELF_REPORTED,
            Kind.FIRST_REVIEWED,
            Kind.VERIFIED,
            Kind.CLOSED,
            Kind.WITHDRAWN);

    private final Planning planning;
    private final Rounds rounds;
    private final Organisation organisation;
    private final Accounts accounts;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final List<Actor> actors = new ArrayList<>();
    private final Map<Standing, String> tasks = new EnumMap<>(Standing.class);

    StateCast(
            Planning planning,
            Rounds rounds,
            Organisation organisation,
            Accounts accounts,
            Ledger ledger,
            TransactionTemplate transaction) {
        this.planning = planning;
        this.rounds = rounds;
        this.organisation = organisation;
        this.accounts = accounts;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** Somebody with one role; for people of units, what their unit is to the tasks, or nothing. */
    record Actor(String login, Role role, Relation relation) {

        boolean isOutside() {
            return relation == null && (role == Role.UNIT_STAFF || role == Role.PRINCIPAL);
        }

        /** Whether the table knows a standing in which they may. */
        boolean mayHere(Act act) {
            return Stream.of(Standing.values()).anyMatch(standing -> act.permits(standing, role, relation));
        }

        /** Whether their role may do it at all, whatever their part: then the first wall lets them try. */
        boolean mayAnywhere(Act act) {
            boolean declaredByPages = act == Act.REPORT || act == Act.STANDSTILL || act == Act.PLAN;
            return !declaredByPages
                    || Stream.of(Relation.values()).anyMatch(part -> new Actor(login, role, part).mayHere(act));
        }
    }

    List<Actor> actors() {
        return actors;
    }

    String task(Standing standing) {
        return tasks.get(standing);
    }

    void comeIn() {
        transaction.executeWithoutResult(status -> {
            Person office = organisation.findPerson("office").orElseThrow();
            Unit[] units = new Unit[Relation.values().length + 1];
            for (int at = 0; at < units.length; at++) {
                String name = "状态表单位" + at;
                organisation.describeUnit(office.regionId(), name, null, null, null);
                units[at] = organisation.findUnit(office.regionId(), name).orElseThrow();
                Relation relation = at < Relation.values().length ? Relation.values()[at] : null;
                enrol(units[at], "staff" + at, Role.UNIT_STAFF, relation);
                enrol(units[at], "head" + at, Role.PRINCIPAL, relation);
            }
            for (String login : List.of("office", "leader", "supervisor", "system", "security", "audit")) {
                Person person = organisation.findPerson(login).orElseThrow();
                actors.add(new Actor(login, person.roles().iterator().next(), null));
            }
            plan(units, office);
        });
    }

    private void enrol(Unit unit, String login, Role role, Relation relation) {
        accounts.enrol(unit.regionId(), unit, login, login, null, Set.of(role), "zhuoluo-demo");
        actors.add(new Actor(login, role, relation));
    }

    private void plan(Unit[] units, Person office) {
        List<Plan.PlannedTask> planned = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            String number = "9000." + (standing.ordinal() + 1);
            tasks.put(standing, number);
            planned.add(task(number, units));
        }
        Plan.PlannedProblem problem = new Plan.PlannedProblem(
                "9000",
                ListKind.DURING_INSPECTION,
                Nature.PROBLEM,
                null,
                null,
                "状态表",
                List.of(),
                false,
                false,
                null,
                null);
        planning.lay(rounds.require(ROUND, office), new Plan(List.of(problem), planned), office);
        tasks.forEach((standing, number) -> bring(number, standing, units, office));
    }

    private static Plan.PlannedTask task(String number, Unit[] units) {
        List<Part> parts = Stream.of(PartKind.values())
                .map(kind -> new Part(units[Relation.of(kind).ordinal()].id(), kind))
                .toList();
        Measure measure = new Measure(number + ".1", 1, "逐项核查", null, null);
        Deadline deadline = new Deadline("2020年12月31日前", LocalDate.of(2020, 12, 31));
        return new Plan.PlannedTask(
                number,
                "9000",
                null,
                "任务" + number,
                null,
                Mode.TIME_LIMITED,
                units[0].id(),
                parts,
                null,
                null,
                null,
                deadline,
                List.of(measure),
                List.of(),
                List.of());
    }

    /** What happened elsewhere, brought in: so nobody of the cast took a step before. */
    private void bring(String number, Standing standing, Unit[] units, Person office) {
        for (Kind kind : WAY.subList(0, standing.ordinal())) {
            Statement said =
                    Statement.of(Subject.of(ROUND, number), kind, "照实记载", DAY).stating(Map.of(Fact.HISTORY, "1"));
            ledger.append(said, Author.forUnit(office, units[Relation.RESPONSIBLE.ordinal()]));
        }
    }
}
