package org.zhuoluo.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhuoluo.HouseTest;
import org.zhuoluo.TestServer;

/** The first day of a house without a demo: from the link on the console to a person at work, each step by its own hand. */
@HouseTest(TestServer.EMPTY)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstDayPageTests {

    private static final String PASSWORD = "three long enough words";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SetUp setUp;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Order(1)
    void opensByTheLinkOnceAndKeepsWhatWasTyped() throws Exception {
        String link = "/setup/" + setUp.newLink();
        mvc.perform(get("/setup/guessed")).andExpect(status().isNotFound());
        see(link).andExpect(content().string(containsString("system.login")));
        mvc.perform(threeAdministrators(link, "short"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("连山区"), not(containsString("value=\"short\"")))));
        assertThat(setUp.isDue()).isTrue();
        mvc.perform(threeAdministrators(link, PASSWORD)).andExpect(redirectedUrl("/sign-in?ready"));
        mvc.perform(get(link)).andExpect(status().isNotFound());
        signIn("audit", PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    @Order(2)
    void addsUnitsAndPeople() throws Exception {
        mvc.perform(as("system", post("/units").param("name", "区财政局"))).andExpect(status().is3xxRedirection());
        mvc.perform(as("system", post("/units").param("name", "区财政局")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("区财政局")));
        mvc.perform(as("security", post("/units").param("name", "区教育局"))).andExpect(status().isForbidden());
        int unit = number("select id from units where name = '区财政局'");
        mvc.perform(as("system", get("/units/" + unit))).andExpect(status().isOk());
        mvc.perform(as("system", get("/people/new"))).andExpect(content().string(containsString("区财政局")));
        mvc.perform(as("system", post("/people"))
                        .param("login", "zhang")
                        .param("name", "张某")
                        .param("unitId", String.valueOf(unit)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(as("system", get("/people"))).andExpect(content().string(containsString("张某")));
    }

    @Test
    @Order(3)
    void letsNobodyDoTwoOfTheThree() throws Exception {
        String person = "/people/" + number("select id from people where login = 'zhang'");
        mvc.perform(as("system", post(person + "/roles")).param("role", "UNIT_STAFF"))
                .andExpect(status().isForbidden());
        mvc.perform(as("security", get(person + "/roles"))).andExpect(status().isOk());
        mvc.perform(as("security", post(person + "/roles")).param("role", "UNIT_STAFF"))
                .andExpect(redirectedUrl(person));
        mvc.perform(as("security", post(person + "/welcome-link"))).andExpect(status().isForbidden());
        String page = mvc.perform(as("system", post(person + "/welcome-link")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String link = page.replaceAll("(?s).*(/welcome/[\\w-]+).*", "$1");
        see(link).andExpect(content().string(containsString("张某")));
        mvc.perform(as(null, post(link)).param("password", PASSWORD).param("again", "other"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(as(null, post(link)).param("password", PASSWORD).param("again", PASSWORD))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(link)).andExpect(status().isNotFound());
        signIn("zhang", PASSWORD).andExpect(redirectedUrl("/"));
    }

    private MockHttpServletRequestBuilder threeAdministrators(String link, String password) {
        MockHttpServletRequestBuilder form =
                as(null, post(link)).param("region", "连山区").param("level", "DISTRICT");
        for (String one : new String[] {"system", "security", "audit"}) {
            form.param(one + ".login", one).param(one + ".name", "管理员");
            form.param(one + ".password", password).param(one + ".again", password);
        }
        return form;
    }

    private ResultActions see(String address) throws Exception {
        return mvc.perform(get(address).locale(Locale.CHINA)).andExpect(status().isOk());
    }

    private ResultActions signIn(String login, String password) throws Exception {
        return mvc.perform(post("/sign-in")
                .param("username", login)
                .param("password", password)
                .with(csrf()));
    }

    private int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static MockHttpServletRequestBuilder as(String login, MockHttpServletRequestBuilder request) {
        request.locale(Locale.CHINA).with(csrf());
        return login == null ? request : request.with(user(login));
    }
}
