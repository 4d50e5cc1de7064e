package org.zhuoluo.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhuoluo.Application;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Verification;

/**
 * Makes a province in a data folder and verifies its ledger; no part of the build (its name matches no pattern).
 * {@code docs/operations.md} has the command, {@code docs/scale.md} what came of it.
 */
class ProvinceGeneration {

    @Test
    void makesAProvinceBesideTheDemoRound() throws Exception {
        Shape shape = Shape.ofDistricts(
                Integer.getInteger("province.districts", 100), Integer.getInteger("province.entries", 10_000));
        long began = System.nanoTime();
        try (ConfigurableApplicationContext house = new SpringApplicationBuilder(Application.class)
                .profiles("demo")
                .properties("zhuoluo.data=" + System.getProperty("zhuoluo.data", "target/province"))
                .run("--server.port=0")) {
            FlywayConnectionDetails migrator = house.getBean(FlywayConnectionDetails.class);
            try (Connection owner = DriverManager.getConnection(
                    migrator.getJdbcUrl(), migrator.getUsername(), migrator.getPassword())) {
                new Province(owner, shape, words -> tell(began, words)).make();
            }
            Verification.Result result = house.getBean(Verification.class)
                    .run(house.getBean(Ledger.class).head());
            tell(began, result.entries() + " entries verified");
            assertThat(result.findings()).isEmpty();
        }
    }

    private static void tell(long began, String words) {
        Runtime memory = Runtime.getRuntime();
        System.out.printf(
                "PROVINCE %5.1f s, %4d MB: %s%n",
                (System.nanoTime() - began) / 1e9, (memory.totalMemory() - memory.freeMemory()) >> 20, words);
    }
}
