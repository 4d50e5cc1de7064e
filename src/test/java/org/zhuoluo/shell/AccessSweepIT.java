package org.zhuoluo.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhuoluo.HouseTest;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Current;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.shared.NotAllowed;

/** Calls every address the application has as every role and as nobody, and finds exactly what each handler declares. */
@HouseTest
class AccessSweepIT {

    private static final Map<String, String> ABSENT = Map.ofEntries(
            Map.entry("round", "1"),
            Map.entry("task", "999.9"),
            Map.entry("problem", "999"),
            Map.entry("unit", "999999"),
            Map.entry("running", "99999"),
            Map.entry("id", "999999"),
            Map.entry("entry", "00000000-0000-0000-0000-000000000000"),
            Map.entry("sha256", "0".repeat(64)),
            Map.entry("week", "2019-W01"),
            Map.entry("token", "none"),
            Map.entry("number", "999999"),
            Map.entry("version", "999999"),
            Map.entry("event", "check"),
            Map.entry("register", "documents"));
    static final Map<String, String> PRESENT = Map.of(
            "round",
            "1",
            "task",
            "7.1",
            "problem",
            "7",
            "unit",
            "9",
            "running",
            "7",
            "week",
            "2020-W41",
            "number",
            "1");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Current current;

    @Autowired
    private Clock clock;

    /** An address with one method, and what its handler declares. */
    private record Call(String path, RequestMethod method, Allowed allowed) {

        MockHttpServletRequestBuilder request(Map<String, String> values) {
            String filled =
                    path.replaceAll("\\{\\w+:(\\w[\\w-]*)\\|[^}]*}", "$1").replaceAll("\\{act[^}]*}", "declining");
            for (Map.Entry<String, String> value : values.entrySet()) {
                filled = filled.replaceAll("\\{" + value.getKey() + "(:[^}]*)?}", value.getValue());
            }
            filled = filled.replaceAll("\\{\\w+(:[^}]*)?}", "999999");
            var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method.name()), filled);
            return isApi() ? request.contentType(MediaType.APPLICATION_JSON).content("{}") : request;
        }

        boolean isApi() {
            return path.startsWith("/api/");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "office,OFFICE", "unit,UNIT_STAFF", "principal,PRINCIPAL", "leader,LEADER",
        "supervisor,SUPERVISOR", "system,SYSTEM", "security,SECURITY", "audit,AUDIT"
    })
    void letsEachRoleInWhereItIsDeclared(String login, Role role) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Call call : calls()) {
            int status = status(
                    call.isApi()
                            ? call.request(ABSENT).with(httpBasic(login, "zhuoluo-demo"))
                            : call.request(ABSENT).with(user(login)).with(csrf()));
            boolean declared = call.allowed().open()
                    || Arrays.asList(call.allowed().value()).contains(role);
            if (status >= 500 || status == 401 || declared == (status == 403)) {
                wrong.add(call.method() + " " + call.path() + " " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void letsNobodyInWithoutSigningIn() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Call call : calls()) {
            var response =
                    mvc.perform(call.request(ABSENT).with(csrf())).andReturn().getResponse();
            boolean sentAway = response.getStatus() == 401
                    || response.getStatus() == 302
                            && String.valueOf(response.getRedirectedUrl()).contains("/sign-in");
            boolean refused = sentAway || response.getStatus() == 403;
            if (response.getStatus() >= 500 || call.allowed().open() == refused) {
                wrong.add(call.method() + " " + call.path() + " " + response.getStatus());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPageOfTheDemoOpensForTheOffice() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Call call : calls()) {
            boolean office = Arrays.asList(call.allowed().value()).contains(Role.OFFICE);
            if (office && call.method() == RequestMethod.GET) {
                Map<String, String> values = new HashMap<>(ABSENT);
                values.putAll(PRESENT);
                int status = status(
                        call.isApi()
                                ? call.request(values).with(httpBasic("office", "zhuoluo-demo"))
                                : call.request(values).with(user("office")));
                boolean filled = PRESENT.keySet().containsAll(variables(call.path()));
                if (status >= 500 || filled && status >= 400 && status != 403 && status != 409) {
                    wrong.add(call.path() + " " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void refusesWhatDeclaresNothing() throws Exception {
        HandlerMethod undeclared = new HandlerMethod(new Object(), "toString");
        assertThatThrownBy(() -> new FirstWall(current, clock)
                        .preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), undeclared))
                .isInstanceOf(NotAllowed.class);
        assertThat(calls())
                .hasSizeGreaterThan(40)
                .allSatisfy(call -> assertThat(call.allowed()).as(call.path()).isNotNull());
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private List<Call> calls() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(mapping -> !ErrorController.class.isAssignableFrom(
                        mapping.getValue().getBeanType()))
                .flatMap(mapping -> calls(mapping.getKey(), mapping.getValue()))
                .toList();
    }

    private static Stream<Call> calls(RequestMappingInfo info, HandlerMethod handler) {
        Allowed allowed = handler.getMethodAnnotation(Allowed.class);
        return info.getPatternValues().stream()
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Call(path, method, allowed)));
    }

    private static List<String> variables(String path) {
        return java.util.regex.Pattern.compile("\\{(\\w+)}")
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
