package org.zhuoluo.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.rectification.Fact;

/**
 * A round nobody would plan: problems of any list with any labels or none, tasks with any units (towns, and units below towns,
 * among them), leaders, deadlines or none, and lives in which anything follows anything, as a ledger brought in may tell it.
 */
final class RandomRound {

    static final LocalDate STARTS_ON = LocalDate.of(2020, 4, 15);
    static final LocalDate TODAY = LocalDate.of(2020, 10, 12);

    private static final List<String> LABELS = List.of("甲专题", "乙专项", "丙研究");
    private static final List<Kind> TURNS = List.of(
            Kind.CLAIMED,
            Kind.PROGRESS,
            Kind.SELF_REPORTED,
            Kind.SELF_REPORTED,
            Kind.FIRST_REVIEWED,
            Kind.VERIFIED,
            Kind.CLOSED,
            Kind.CLOSED,
            Kind.RETURNED,
            Kind.REOPENED,
            Kind.WITHDRAWN,
            Kind.EXTENSION_GRANTED);

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Author author;
    private final Random chance;
    private final List<Integer> units;
    private int id;

    RandomRound(JdbcClient jdbc, Ledger ledger, Author author, long seed) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.author = author;
        this.chance = new Random(seed);
        this.units = jdbc.sql(
                        "select id from units where name in ('区委组织部', '区住房和城乡建设局', '区政府办', '区民政局', '锦都街道', '柳河镇', '沙岭乡',"
                                + " '柳河镇农业站', '柳河镇农业站一组', '街道联络处')")
                .query(Integer.class)
                .list();
    }

    /** Units below towns, and one that is no town though its name says so; written once. */
    static void writeUnits(JdbcClient jdbc) {
        for (String[] unit : new String[][] {{"柳河镇农业站", "柳河镇"}, {"柳河镇农业站一组", "柳河镇农业站"}, {"街道联络处", "区委办"}}) {
            jdbc.sql(
                            "insert into units (region_id, name, kind, parent_id) select region_id, ?, '事业单位', id from units where name = ?")
                    .params(unit[0], unit[1])
                    .update();
        }
    }

    /** Writes it, and answers its number. */
    int write(long seed) {
        id = jdbc.sql("insert into rounds (region_id, name, starts_on, concentrated_until, rate_decimals)"
                        + " values ((select region_id from rounds where id = 1), ?, ?, ?, ?) returning id")
                .params("随机轮次" + seed, STARTS_ON, TODAY, chance.nextInt(3))
                .query(Integer.class)
                .single();
        for (int at = 1; at <= 3; at++) {
            jdbc.sql("insert into aspects values (?, ?, ?)")
                    .params(id, at, "第" + at + "方面")
                    .update();
            jdbc.sql("insert into labels values (?, 'STUDY', ?, ?)")
                    .params(id, LABELS.get(at - 1), at)
                    .update();
        }
        int running = 0;
        int problems = chance.nextInt(14);
        for (int problem = 1; problem <= problems; problem++) {
            problem(problem);
            int tasks = chance.nextInt(4);
            for (int task = 1; task <= tasks; task++) {
                task(problem, problem + "." + task, ++running);
            }
        }
        return id;
    }

    private void problem(int number) {
        jdbc.sql(
                        "insert into problems (round_id, number, position, list, nature, aspect, words) values (?, ?, ?, ?, ?, ?, '问题')")
                .params(
                        id,
                        String.valueOf(number),
                        number,
                        one("FEEDBACK", "FEEDBACK", "DURING_INSPECTION", "SELF_CHECK"),
                        one("PROBLEM", "RECOMMENDATION"),
                        chance.nextInt(4) == 0 ? null : 1 + chance.nextInt(3))
                .update();
        for (String label : LABELS) {
            if (chance.nextInt(3) == 0) {
                jdbc.sql("insert into problem_labels values (?, ?, ?)")
                        .params(id, String.valueOf(number), label)
                        .update();
            }
        }
    }

    private void task(int problem, String number, int running) {
        LocalDate deadline = chance.nextInt(4) == 0 ? null : day();
        jdbc.sql(
                        "insert into tasks (round_id, number, problem, running, words, mode, lead_unit_id, leader, deadline_phrase, deadline)"
                                + " values (?, ?, ?, ?, '任务', ?, ?, ?, '限期', ?)")
                .params(
                        id,
                        number,
                        String.valueOf(problem),
                        running,
                        one("IMMEDIATE", "TIME_LIMITED", "CONTINUOUS"),
                        unit(),
                        chance.nextInt(4) == 0 ? null : one("区委书记", "区长"),
                        deadline)
                .update();
        for (int part = chance.nextInt(4); part > 0; part--) {
            jdbc.sql("insert into task_parts values (?, ?, ?, ?) on conflict do nothing")
                    .params(id, number, unit(), one("RESPONSIBLE", "RESPONSIBLE", "SUPPORTING", "SUPERVISING"))
                    .update();
        }
        live(number);
    }

    private void live(String task) {
        LocalDate day = STARTS_ON.plusDays(chance.nextInt(30));
        int turns = chance.nextInt(9);
        for (int turn = 0; turn < turns && !day.isAfter(TODAY); turn++) {
            Kind kind = TURNS.get(chance.nextInt(TURNS.size()));
            Map<String, String> facts =
                    kind == Kind.EXTENSION_GRANTED ? Map.of(Fact.UNTIL, day().toString(), Fact.HISTORY, "1") : Map.of();
            ledger.append(Statement.of(Subject.of(id, task), kind, "随机", day).stating(facts), author);
            day = day.plusDays(chance.nextInt(40));
        }
    }

    private LocalDate day() {
        return STARTS_ON.plusDays(chance.nextInt(250));
    }

    private int unit() {
        return units.get(chance.nextInt(units.size()));
    }

    private @Nullable String one(String... words) {
        return words[chance.nextInt(words.length)];
    }

    /** Some days of the round, its first week and today among them. */
    List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>(List.of(TODAY, STARTS_ON.plusDays(5)));
        days.add(STARTS_ON.plusDays(30 + chance.nextInt(60)));
        days.add(STARTS_ON.plusDays(90 + chance.nextInt(80)));
        return days;
    }
}
