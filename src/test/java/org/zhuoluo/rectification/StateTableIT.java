package org.zhuoluo.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuoluo.HouseTest;
import org.zhuoluo.rectification.StateCast.Actor;

/** Tries every act in every standing as every role and part, by page and by API, and finds exactly what the table says. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StateTableIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private StateCast cast;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeAll
    void comeIn() {
        cast = beans.createBean(StateCast.class);
        cast.comeIn();
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void allowsWhatTheTableSaysAndNothingElse(Act act) {
        List<String> wrong = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            for (Actor actor : cast.actors()) {
                Answer expected = expected(act, standing, actor);
                for (boolean page : new boolean[] {true, false}) {
                    Answer found = tried(act, cast.task(standing), actor, page);
                    if (found != expected) {
                        wrong.add("%s %s %s %s: %s, not %s"
                                .formatted(page ? "page" : "api", act, standing, actor.login(), found, expected));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private enum Answer {
        ALLOWED,
        STANDS_ELSEWHERE,
        FORBIDDEN,
        MISSING,
        BROKEN
    }

    private static Answer expected(Act act, Standing standing, Actor actor) {
        if (actor.role().isAdministrator()) {
            return Answer.FORBIDDEN;
        }
        if (actor.isOutside()) {
            return actor.mayAnywhere(act) ? Answer.MISSING : Answer.FORBIDDEN;
        }
        if (act.permits(standing, actor.role(), actor.relation())) {
            return Answer.ALLOWED;
        }
        return actor.mayHere(act) ? Answer.STANDS_ELSEWHERE : Answer.FORBIDDEN;
    }

    /** Asks with nothing filled in, and takes back what came of it. */
    private Answer tried(Act act, String task, Actor actor, boolean page) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                return answer(mvc.perform(request(act, task, page)
                                .locale(Locale.CHINA)
                                .with(user(actor.login()))
                                .with(csrf()))
                        .andReturn()
                        .getResponse());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static MockHttpServletRequestBuilder request(Act act, String task, boolean page) {
        if (page) {
            return post("/rounds/1/tasks/" + task + "/" + act.noun());
        }
        boolean entry = act == Act.REPORT || act == Act.STANDSTILL;
        String body = entry ? "{\"kind\":\"%s\"}".formatted(act == Act.REPORT ? "PROGRESS" : "NO_PROGRESS") : "{}";
        return post("/api/v1/rounds/1/tasks/" + task + "/" + (entry ? "entries" : act.noun()))
                .header("Idempotency-Key", "state-table")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static Answer answer(MockHttpServletResponse response) throws java.io.UnsupportedEncodingException {
        return switch (response.getStatus()) {
            case 200, 201, 302, 303, 422 -> Answer.ALLOWED;
            case 403 -> Answer.FORBIDDEN;
            case 404 -> Answer.MISSING;
            case 409 ->
                response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                                .contains("办理此项")
                        ? Answer.STANDS_ELSEWHERE
                        : Answer.ALLOWED;
            default -> Answer.BROKEN;
        };
    }
}
