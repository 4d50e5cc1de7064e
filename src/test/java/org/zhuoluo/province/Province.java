package org.zhuoluo.province;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.function.Consumer;
import org.zhuoluo.CopiedRows;
import org.zhuoluo.ledger.BulkLedger;

/**
 * Makes a province of districts beside whatever the house holds, in one transaction of the database's owner: plans by COPY, lives
 * through {@link BulkLedger}. All people get the password of the account {@code office}. In memory is one district at a time.
 */
final class Province {

    static final String NAME = "样例省";

    private final Connection connection;
    private final Shape shape;
    private final Consumer<String> tell;

    Province(Connection connection, Shape shape, Consumer<String> tell) {
        this.connection = connection;
        this.shape = shape;
        this.tell = tell;
    }

    /** Makes it and answers how many entries its ledger got. */
    long make() throws SQLException {
        connection.setAutoCommit(false);
        run("select set_config('role', 'zhuoluo_owner', true)");
        int region = next("regions");
        int unit = next("units");
        int person = next("people");
        int round = next("rounds");
        String password = text("select password_hash from people where login = 'office'");
        new CopiedRows("regions (id, name, level, parent_id)")
                .row(region, NAME, "PROVINCE", null)
                .row(region + 1, "样例市", "CITY", region)
                .write(connection);
        BulkLedger ledger = new BulkLedger(connection);
        for (int at = 0; at < shape.districts(); at++) {
            District district = new District(
                    at + 1,
                    shape.units(),
                    new District.Numbers(
                            region + 2 + at,
                            unit + at * District.unitsOf(shape),
                            person + at * District.peopleOf(shape)));
            district.write(connection, region + 1, password);
            RoundPlan plan = new RoundPlan(round + at, district, shape, new Random(shape.seed() + at));
            plan.write(connection);
            new RoundLife(plan, district, shape).tell(ledger);
            ledger.store();
            if ((at + 1) % 10 == 0) {
                tell.accept((at + 1) + " districts, " + ledger.count() + " entries said");
            }
        }
        ledger.close();
        tell.accept(ledger.count() + " entries written and numbered");
        for (String table : new String[] {"regions", "units", "people", "rounds"}) {
            run("select setval(pg_get_serial_sequence('%1$s', 'id'), (select max(id) from %1$s))".formatted(table));
        }
        connection.commit();
        connection.setAutoCommit(true);
        run("vacuum analyze");
        tell.accept("counted for the planner");
        return ledger.count();
    }

    private int next(String table) throws SQLException {
        return Integer.parseInt(text("select coalesce(max(id), 0) + 1 from " + table));
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
