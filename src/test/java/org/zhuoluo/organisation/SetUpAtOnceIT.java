package org.zhuoluo.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhuoluo.AtOnce;
import org.zhuoluo.HouseTest;
import org.zhuoluo.TestServer;

/** An empty house is set up once, by whoever is first. */
@HouseTest(TestServer.EMPTY)
class SetUpAtOnceIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SetUp setUp;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isSetUpByOneOfTwo() throws Exception {
        for (int time = 0; time < AtOnce.few(20); time++) {
            String link = "/setup/" + setUp.newLink();
            AtOnce.oneOfTwo(mvc, null, null, any -> threeAdministrators(link));
            assertThat(jdbc.sql("select count(*) from people")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(3);
            jdbc.sql("delete from people").update();
            jdbc.sql("delete from regions").update();
        }
    }

    private static MockHttpServletRequestBuilder threeAdministrators(String link) {
        MockHttpServletRequestBuilder form = post(link).param("region", "连山区").param("level", "DISTRICT");
        for (String one : new String[] {"system", "security", "audit"}) {
            form.param(one + ".login", one).param(one + ".name", "管理员");
            form.param(one + ".password", "three long enough words").param(one + ".again", "three long enough words");
        }
        return form;
    }
}
