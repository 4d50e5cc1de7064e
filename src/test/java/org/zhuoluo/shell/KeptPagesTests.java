package org.zhuoluo.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.ttddyy.dsproxy.QueryCountHolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhuoluo.HouseTest;
import org.zhuoluo.SignedIn;
import org.zhuoluo.StillClock;
import org.zhuoluo.shared.Steady;

/** A page is not made twice while nothing was recorded, and never shown when something was. */
@HouseTest
class KeptPagesTests {

    private static final String AT = "/rounds/1";

    /** The session when it comes and when it goes, that it was seen, and whether something was recorded since. */
    private static final long STATEMENTS_OF_A_KEPT_PAGE = 4;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StillClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    private Cookie office;

    @BeforeEach
    void signIn() throws Exception {
        office = SignedIn.as("office", mvc);
        page(get(AT));
        page(get(AT));
    }

    @Test
    void isMadeOnceWhileNothingIsRecorded() throws Exception {
        String first = page(get(AT)).getContentAsString();
        assertThat(statementsOf(get(AT))).isEqualTo(STATEMENTS_OF_A_KEPT_PAGE);
        MockHttpServletResponse again = page(get(AT));
        assertThat(again.getContentAsString()).isEqualTo(first).contains("</html>");
        assertThat(again.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(again.getHeader("Content-Security-Policy")).isNotNull();
    }

    @Test
    void isMadeAnewAsSoonAsAnythingIsRecorded() throws Exception {
        jdbc.sql("update units set name = name || '（新）' where id = (select lead_unit_id from tasks limit 1)")
                .update();
        assertThat(page(get(AT)).getContentAsString()).contains("（新）");
        assertThat(statementsOf(get(AT))).isEqualTo(STATEMENTS_OF_A_KEPT_PAGE);
        clock.moveTo(StillClock.TODAY.plusDays(1));
        assertThat(statementsOf(get(AT))).isGreaterThan(STATEMENTS_OF_A_KEPT_PAGE);
    }

    @Test
    void isOfItsReaderItsAddressAndItsLanguage() throws Exception {
        assertThat(statementsOf(get(AT + "?list=SELF_CHECK"))).isGreaterThan(STATEMENTS_OF_A_KEPT_PAGE);
        assertThat(statementsOf(get(AT).cookie(new Cookie("zhuoluo-language", "en"))))
                .isGreaterThan(STATEMENTS_OF_A_KEPT_PAGE);
        Cookie unit = SignedIn.as("unit", mvc);
        String own = mvc.perform(get(AT).cookie(unit)).andReturn().getResponse().getContentAsString();
        assertThat(own).contains("</html>").isNotEqualTo(page(get(AT)).getContentAsString());
    }

    @Test
    void isGoneWithTheRightToSeeIt() throws Exception {
        jdbc.sql("update people set enabled = false where login = 'office'").update();
        assertThat(page(get(AT)).getRedirectedUrl()).isEqualTo("/sign-in");
        jdbc.sql("update people set enabled = true where login = 'office'").update();
    }

    @Test
    void needNotBeSentToWhoHoldsIt() throws Exception {
        String tag = Objects.requireNonNull(page(get(AT)).getHeader("ETag"));
        assertThat(tag)
                .as("weak: under a strong one Tomcat sends every byte uncompressed")
                .startsWith("W/\"");
        MockHttpServletResponse answer = page(get(AT).header("If-None-Match", tag));
        assertThat(answer.getStatus()).isEqualTo(304);
        assertThat(answer.getContentLength()).isZero();
    }

    /** What would differ between two readings must not be called steady: a key of a form, a time of the clock. */
    @Test
    void tellsTheSameWhoeverMadeIt() throws Exception {
        Cookie other = SignedIn.as("office", mvc);
        List<String> looked = new ArrayList<>();
        for (String path : steady()) {
            String here = page(get(path)).getContentAsString();
            String there = mvc.perform(get(path).cookie(other))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(bare(here)).as(path).isEqualTo(bare(there)).hasSizeGreaterThan(1000);
            looked.add(path);
        }
        assertThat(looked).hasSizeGreaterThan(25);
    }

    /** Every page that is declared steady, with something of the demo for each variable of its address. */
    private List<String> steady() {
        Map<String, String> demo =
                Map.of("{round}", "1", "{task}", "10.1", "{problem}", "10", "{unit}", "2", "{region}", "1");
        List<String> paths = new ArrayList<>();
        handlers.getHandlerMethods().forEach((mapping, method) -> {
            if (method.hasMethodAnnotation(Steady.class)) {
                assertThat(mapping.getMethodsCondition().getMethods()).hasToString("[GET]");
                mapping.getPatternValues().forEach(pattern -> {
                    String path = pattern;
                    for (Map.Entry<String, String> variable : demo.entrySet()) {
                        path = path.replace(variable.getKey(), variable.getValue());
                    }
                    paths.add(path);
                });
            }
        });
        return paths;
    }

    private static String bare(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private MockHttpServletResponse page(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.cookie(office)).andReturn().getResponse();
    }

    private long statementsOf(MockHttpServletRequestBuilder request) throws Exception {
        QueryCountHolder.clear();
        page(request);
        return QueryCountHolder.getGrandTotal().getTotal();
    }
}
