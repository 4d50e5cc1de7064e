package org.zhuoluo.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.zhuoluo.AtOnce;
import org.zhuoluo.HouseTest;
import org.zhuoluo.SignedIn;
import org.zhuoluo.SwitchingDataSource;

/** Links, names, roles and deputies pressed twice at once: one is done, and nobody is left without an answer. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsAtOnceIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SwitchingDataSource database;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OwnPassword own;

    @Autowired
    private Organisation organisation;

    private Cookie system;
    private Cookie elsewhere;

    @BeforeAll
    void comeIn() throws Exception {
        system = SignedIn.as("system", mvc);
        elsewhere = SignedIn.as("system", mvc);
    }

    @Test
    void aWelcomeLinkSetsOnePassword() throws Exception {
        for (int time = 0; time < AtOnce.TIMES; time++) {
            String link = "/welcome/" + accounts.welcomeLink(person("unit").id(), person("system"));
            AtOnce.oneOfTwo(
                    mvc,
                    null,
                    null,
                    any -> post(link).param("password", "three long words").param("again", "three long words"));
        }
    }

    @Test
    void ofTwoWelcomeLinksMadeAtOnceOneWorks() throws Exception {
        int unit = person("lead").id();
        Person by = person("system");
        for (int time = 0; time < AtOnce.TIMES; time++) {
            AtOnce.both(() -> accounts.welcomeLink(unit, by), () -> accounts.welcomeLink(unit, by));
            assertThat(jdbc.sql("select count(*) from one_time_links where person_id = ? and used_at is null")
                            .param(unit)
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }

    @Test
    void aNameIsGivenOnce() throws Exception {
        String region = "lock table regions, people, units, rounds in share mode";
        Cookie office = SignedIn.as("office", mvc);
        for (int time = 0; time < AtOnce.few(10); time++) {
            String name = "twice" + time;
            one(() -> post("/units").param("name", name), system, time, region);
            one(() -> post("/people").param("login", name).param("name", name), system, time, region);
            one(
                    () -> post("/rounds/new")
                            .param("name", name)
                            .param("from", "2020-10-01")
                            .param("to", "2020-12-01"),
                    office,
                    time,
                    region);
        }
    }

    @Test
    void rolesAreGrantedAndDeputiesNamedOnce() throws Exception {
        Person security = person("security");
        int id = accounts.add("granted", "某", null, null, person("system")).id();
        Cookie leader = SignedIn.as("leader2", mvc);
        for (int time = 0; time < AtOnce.TIMES; time++) {
            jdbc.sql("delete from person_roles where person_id = ?").param(id).update();
            assertThat(AtOnce.both(() -> grant(id, security), () -> grant(id, security)))
                    .containsExactly("done", "done");
            jdbc.sql("delete from deputies").update();
            AtOnce.oneOfTwo(
                    mvc,
                    leader,
                    leader,
                    session -> post("/account/deputies")
                            .param("deputy", "leader")
                            .param("from", "2020-10-12")
                            .param("to", "2020-10-16"));
        }
    }

    @Test
    void aPasswordIsChangedOnceAndItsSessionEndsForBoth() throws Exception {
        Person by = person("supervisor");
        for (int time = 0; time < AtOnce.few(5); time++) {
            String present = time == 0 ? "zhuoluo-demo" : "three long words " + time;
            String next = "three long words " + (time + 1);
            AtOnce.assertOne(AtOnce.bothBehind(
                    database,
                    "select from people where login = 'supervisor' for update",
                    () -> change(by, present, next),
                    () -> change(by, present, next)));
        }
        Cookie session = SignedIn.as("lead2", mvc);
        List<MockHttpServletResponse> both = AtOnce.pressed(
                mvc,
                session,
                session,
                any -> post("/account/password")
                        .param("present", "zhuoluo-demo")
                        .param("password", "three long words")
                        .param("again", "three long words"));
        assertThat(both)
                .extracting(MockHttpServletResponse::getStatus)
                .contains(302)
                .doesNotContain(500);
    }

    /** Both are held up where the name is written, so that both have looked and found it free. */
    private void one(
            java.util.function.Supplier<org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder>
                    press,
            Cookie session,
            int time,
            String lock)
            throws Exception {
        Cookie other = session == system && time % 2 == 1 ? elsewhere : session;
        List<Object> both = AtOnce.bothBehind(
                database,
                lock,
                () -> AtOnce.status(mvc, session, press.get()),
                () -> AtOnce.status(mvc, other, press.get()));
        assertThat(both).containsExactlyInAnyOrder(302, 409);
    }

    private Object grant(int id, Person security) {
        accounts.grant(id, Set.of(Role.OFFICE), security);
        return "done";
    }

    private Object change(Person by, String present, String next) {
        own.change(by, present, next, next, "here");
        return "done";
    }

    private Person person(String login) {
        return organisation.findPerson(login).orElseThrow();
    }
}
