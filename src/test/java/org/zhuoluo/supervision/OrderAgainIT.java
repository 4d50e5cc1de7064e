package org.zhuoluo.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.zhuoluo.AtOnce;
import org.zhuoluo.HouseTest;
import org.zhuoluo.SignedIn;

/** The same order from two forms that were open side by side goes out once, whoever comes how much later; a form opened after it may send it again. */
@HouseTest
class OrderAgainIT {

    private static final String ORDER = "/rounds/1/tasks/10.1/order";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void goesOutOnceFromFormsThatWereOpenTogether() throws Exception {
        Cookie office = SignedIn.as("office", mvc);
        Cookie elsewhere = SignedIn.as("office", mvc);
        String one = seen(office);
        String other = seen(elsewhere);
        int before = letters();
        assertThat(ordered(office, one)).isEqualTo(302);
        assertThat(ordered(elsewhere, other)).isEqualTo(409);
        assertThat(ordered(office, one)).isEqualTo(409);
        assertThat(letters()).isEqualTo(before + 1);
        assertThat(ordered(office, seen(office))).isEqualTo(302);
        assertThat(letters()).isEqualTo(before + 2);
    }

    private int ordered(Cookie session, String seen) throws Exception {
        return AtOnce.status(
                mvc,
                session,
                post(ORDER)
                        .param("key", UUID.randomUUID().toString())
                        .param("seen", seen)
                        .param("demand", "请于一周内报送进展情况，并附佐证。"));
    }

    private String seen(Cookie session) throws Exception {
        String page = mvc.perform(get(ORDER).cookie(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher seen = Pattern.compile("name=\"seen\" value=\"(\\d+)\"").matcher(page);
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private int letters() {
        return jdbc.sql("select count(*) from letters where round_id = 1")
                .query(Integer.class)
                .single();
    }
}
