package org.zhuoluo.shell;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhuoluo.HouseTest;

@HouseTest
class SignInPageTests {

    @Autowired
    MockMvc mvc;

    @Test
    void receivesPeopleInChineseAndSaysWhatItIsNotFor() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("lang=\"zh-CN\"")))
                .andExpect(content().string(containsString("本系统为非涉密系统")));
    }

    @Test
    void sendsNobodyToTheEntrance() throws Exception {
        mvc.perform(get("/")).andExpect(status().isFound()).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void letsInWhoKnowsThePassword() throws Exception {
        mvc.perform(post("/sign-in")
                        .param("username", "unit")
                        .param("password", "zhuoluo-demo")
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void saysNoMoreThanThatItWasWrong() throws Exception {
        for (String login : new String[] {"unit", "nobody"}) {
            mvc.perform(post("/sign-in")
                            .param("username", login)
                            .param("password", "no")
                            .with(csrf()))
                    .andExpect(redirectedUrl("/sign-in?wrong"));
        }
    }

    @Test
    void refusesASignInWithoutTheToken() throws Exception {
        mvc.perform(post("/sign-in").param("username", "unit").param("password", "zhuoluo-demo"))
                .andExpect(status().isForbidden());
    }
}
