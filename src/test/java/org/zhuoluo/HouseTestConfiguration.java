package org.zhuoluo;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What differs in a test from the house as people run it: the database it looks at, and time. */
@TestConfiguration(proxyBeanMethods = false)
class HouseTestConfiguration {

    /** The application starts on the demo template and loads the demo round into it; classes then get copies. */
    @Bean
    SwitchingDataSource dataSource() {
        TestServer.create(TestServer.DEMO, TestServer.EMPTY);
        return new SwitchingDataSource(TestServer.DEMO);
    }

    @Bean
    @Primary
    StillClock stillClock() {
        return new StillClock();
    }
}
