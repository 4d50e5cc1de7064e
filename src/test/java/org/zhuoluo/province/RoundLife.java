package org.zhuoluo.province;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.zhuoluo.ledger.BulkLedger;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;

/**
 * The lives of all tasks of a round. What must be said is said; the other entries that the shape wants are reports of progress,
 * unevenly spread over the tasks that are worked at. One task, the most talked about, gets ten times the share of another.
 */
final class RoundLife {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final RoundPlan plan;
    private final District district;
    private final Shape shape;
    private final Random chance;

    RoundLife(RoundPlan plan, District district, Shape shape) {
        this.plan = plan;
        this.district = district;
        this.shape = shape;
        this.chance = new Random(shape.seed() * 31 + plan.round());
    }

    void tell(BulkLedger ledger) {
        int must = shape.problems();
        for (int at = 0; at < shape.problems(); at++) {
            Statement made = Statement.of(
                    Subject.of(plan.round(), String.valueOf(at + 1)),
                    Kind.CREATED,
                    "第" + (at + 1) + "个问题",
                    RoundPlan.STARTS_ON);
            ledger.append(made, district.office(), at(RoundPlan.STARTS_ON));
        }
        int probe = shape.entries() > 40 * shape.tasks() ? 11 : 1;
        for (PlannedTask task : plan.tasks()) {
            int reports = task.fate().isWorkedAt() ? probe : 0;
            must += life(task).tell(reports).size() - reports;
        }
        int[] progress = shares(Math.max(0, shape.entries() - must));
        for (int at = 0; at < progress.length; at++) {
            List<Statement.Signed> told = life(plan.tasks().get(at)).tell(progress[at]);
            told.forEach(one -> ledger.append(
                    one.statement(), one.author(), at(one.statement().happenedOn())));
        }
    }

    private TaskLife life(PlannedTask task) {
        return new TaskLife(
                plan.round(), district, task, shape.seed() * 1_000_003 + plan.round() * 1_009L + task.running());
    }

    /** Cuts a number of reports into shares that add up to it; whoever is worked at has one at least. */
    private int[] shares(int reports) {
        int[] weights = plan.tasks().stream()
                .mapToInt(task -> task.fate().isWorkedAt() ? 2 + chance.nextInt(5) : 0)
                .toArray();
        for (int at = 0; at < weights.length; at++) {
            if (weights[at] > 0) {
                weights[at] *= 10;
                break;
            }
        }
        long whole = 0;
        for (int weight : weights) {
            whole += weight;
        }
        long before = 0;
        int[] shares = new int[weights.length];
        for (int at = 0; at < weights.length; at++) {
            long after = before + weights[at];
            int share = (int) (reports * after / whole - reports * before / whole);
            shares[at] = weights[at] == 0 ? 0 : Math.max(1, share);
            before = after;
        }
        return shares;
    }

    /** Some time in the office hours of the day. */
    private Instant at(LocalDate day) {
        return day.atTime(8, 0)
                .plusSeconds(chance.nextInt(10 * 3600))
                .atZone(SHANGHAI)
                .toInstant();
    }
}
