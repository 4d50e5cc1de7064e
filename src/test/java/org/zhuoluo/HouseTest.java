package org.zhuoluo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test in the whole running house (one context for all of them, on a random port, with MockMvc beside it). Each class gets
 * its own copy of the database named by {@link #value()}; what it writes no other class sees. Of the demo it holds the one
 * district of the report; its neighbours are left out.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:postgresql:given-by-the-test",
            "spring.flyway.enabled=false",
            "zhuoluo.background=false",
            "zhuoluo.demo.neighbours=false",
            "zhuoluo.data=target/${house.folder:house-1}"
        })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@Import(HouseTestConfiguration.class)
@TestExecutionListeners(listeners = OwnDatabase.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface HouseTest {

    /** The template: {@link TestServer#DEMO} or {@link TestServer#EMPTY}. */
    String value() default TestServer.DEMO;
}
