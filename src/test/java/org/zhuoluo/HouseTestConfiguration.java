package org.zhuoluo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
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

    /** Whatever a test asks a page for: no page may show a key that has no words. */
    @Bean
    MockMvcBuilderCustomizer everyWordIsSaid() {
        return builder -> builder.alwaysExpect(
                result -> assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .as("words missing on %s", result.getRequest().getRequestURI())
                        .doesNotContainPattern("\\?\\?[^?\\s]+_(zh_CN|en)\\?\\?"));
    }

    @Bean
    @Primary
    StillClock stillClock() {
        return new StillClock();
    }
}
