package org.zhuoluo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the schema itself keeps, whoever asks. */
@HouseTest(TestServer.EMPTY)
class MigrationsIT {

    private final String database = TestServer.copyOf(TestServer.EMPTY);
    private final JdbcClient owner = JdbcClient.create(TestServer.as("postgres", database));

    @Test
    void describesEveryTableOfTheWork() {
        assertThat(owner.sql("select count(*) from information_schema.tables where table_schema = 'public'")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update pledges set text = ''", "delete from pledges", "truncate pledges"})
    void refusesToChangeWhatIsAppendOnlyEvenForTheSuperuser(String sql) {
        assertThatThrownBy(() -> owner.sql(sql).update()).hasMessageContaining("append-only");
    }
}
