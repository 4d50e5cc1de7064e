package org.zhuoluo.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhuoluo.HouseTest;
import org.zhuoluo.organisation.Accounts;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Act;

/** What a region above reaches in a round below it: these pages to read, and nothing that changes anything. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FromAboveIT {

    private static final int CITY = 2;
    private static final Pattern CHOICE = Pattern.compile("\\{\\w+:(\\w[\\w-]*(?:\\|[\\w-]+)+)}");
    private static final String ANY_ACT = "{act:[a-z-]+}";
    private static final byte[] SAID = "{\"words\":\"上级试写\",\"kind\":\"PROGRESS\"}".getBytes(StandardCharsets.UTF_8);
    private static final Map<String, String> VALUES = new HashMap<>(AccessSweepIT.PRESENT);

    static {
        VALUES.put("version", "1");
        VALUES.put("entry", "00000000-0000-0000-0000-000000000000");
    }

    /** Besides them files of evidence, of tasks that can be read. */
    private static final Set<String> READ = Set.of(
            "/api/v1/rounds/{round}/cuts",
            "/api/v1/rounds/{round}/figures",
            "/api/v1/rounds/{round}/forecast",
            "/api/v1/rounds/{round}/problems",
            "/api/v1/rounds/{round}/tasks",
            "/api/v1/rounds/{round}/tasks/no/{running}",
            "/api/v1/rounds/{round}/tasks/{task}",
            "/api/v1/rounds/{round}/tasks/{task}/entries",
            "/rounds/{round}",
            "/rounds/{round}/accountability",
            "/rounds/{round}/comparison",
            "/rounds/{round}/cuts",
            "/rounds/{round}/cuts.csv",
            "/rounds/{round}/cuts.xlsx",
            "/rounds/{round}/documents",
            "/rounds/{round}/forecast",
            "/rounds/{round}/forecast/problems",
            "/rounds/{round}/forecast/tasks",
            "/rounds/{round}/indicators",
            "/rounds/{round}/measures",
            "/rounds/{round}/mechanisms",
            "/rounds/{round}/meetings",
            "/rounds/{round}/outline",
            "/rounds/{round}/duties.docx",
            "/rounds/{round}/duties.pdf",
            "/rounds/{round}/duties.xlsx",
            "/rounds/{round}/problems",
            "/rounds/{round}/problems.docx",
            "/rounds/{round}/problems.pdf",
            "/rounds/{round}/problems.xlsx",
            "/rounds/{round}/problems/{problem}",
            "/rounds/{round}/roadmap",
            "/rounds/{round}/task-book",
            "/rounds/{round}/tasks",
            "/rounds/{round}/tasks.docx",
            "/rounds/{round}/tasks.pdf",
            "/rounds/{round}/tasks.xlsx",
            "/rounds/{round}/tasks/{task}",
            "/rounds/{round}/tasks/{task}/course",
            "/rounds/{round}/timetable",
            "/rounds/{round}/units",
            "/rounds/{round}/units/{unit}",
            "/rounds/{round}/units/{unit}/task-book.docx",
            "/rounds/{round}/units/{unit}/task-book.pdf",
            "/rounds/{round}/units/{unit}/task-book.xlsx",
            "/rounds/{round}/wall-chart",
            "/rounds/{round}/wall-chart.pdf",
            "/rounds/{round}/wall-chart.svg",
            "/rounds/{round}/wall-chart/screen");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisation organisation;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private JdbcClient jdbc;

    /** An address below a round, and how it is called: with a form, with files, or by a program. */
    private record Call(String path, RequestMethod method, boolean files) {

        boolean reads() {
            return method == RequestMethod.GET;
        }
    }

    @BeforeAll
    void enrolsPeopleAbove() {
        for (Role role : Set.of(Role.OFFICE, Role.LEADER, Role.SUPERVISOR, Role.UNIT_STAFF, Role.PRINCIPAL)) {
            accounts.enrol(CITY, null, login(role), role.name(), null, Set.of(role), "zhuoluo-demo");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"city-office", "city-leader", "city-supervisor", "city-unit-staff", "city-principal"})
    void changesNothing(String login) throws Exception {
        String before = everything();
        List<String> reached = new ArrayList<>();
        List<Call> changing = calls().filter(call -> !call.reads()).toList();
        for (Call call : changing) {
            int status = status(login, call);
            if (status != 403 && status != 404) {
                reached.add(call + " " + status);
            }
        }
        assertThat(reached).isEmpty();
        assertThat(changing).hasSizeGreaterThan(100);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void readsThesePagesAndNoOthers() throws Exception {
        Set<String> read = new TreeSet<>();
        for (Call call : calls().filter(Call::reads).toList()) {
            if (status("city-supervisor", call) == 200) {
                read.add(call.path());
            }
        }
        assertThat(read).isEqualTo(new TreeSet<>(READ));
    }

    @ParameterizedTest
    @ValueSource(strings = {"city-unit-staff", "city-principal"})
    void showsNothingToUnits(String login) throws Exception {
        for (Call call : calls().filter(Call::reads).toList()) {
            assertThat(status(login, call)).as(call.toString()).isIn(403, 404);
        }
    }

    @Test
    void theNavigationLeadsToWhatIsRead() throws Exception {
        for (Place place : Place.values()) {
            if (place.pattern.contains("{round}")) {
                assertThat(status("city-office", new Call(place.pattern, RequestMethod.GET, false)) == 200)
                        .as(place.name())
                        .isEqualTo(place.isReadFromAbove());
            }
        }
        assertThat(organisation.findPerson("city-office")).get().matches(Place.REGION_ROUNDS::isFor);
        assertThat(organisation.findPerson("office")).get().matches(person -> !Place.REGION_ROUNDS.isFor(person));
    }

    private static String login(Role role) {
        return "city-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Stream<Call> calls() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(FromAboveIT::calls);
    }

    private static Stream<Call> calls(RequestMappingInfo mapping) {
        boolean files =
                mapping.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.MULTIPART_FORM_DATA);
        return mapping.getPatternValues().stream()
                .filter(path -> path.contains("{round}"))
                .flatMap(FromAboveIT::spelt)
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Call(path, method, files || !path.startsWith("/api/"))));
    }

    /** Every act by its noun, and every word of a choice. */
    private static Stream<String> spelt(String path) {
        if (path.contains(ANY_ACT)) {
            return Arrays.stream(Act.values()).map(act -> path.replace(ANY_ACT, act.noun()));
        }
        Matcher choice = CHOICE.matcher(path);
        return choice.find()
                ? Arrays.stream(choice.group(1).split("\\|")).map(one -> path.replace(choice.group(), one))
                : Stream.of(path);
    }

    private int status(String login, Call call) throws Exception {
        String filled = call.path();
        for (Map.Entry<String, String> value : VALUES.entrySet()) {
            filled = filled.replaceAll("\\{" + value.getKey() + "(:[^}]*)?}", value.getValue());
        }
        String address = filled.replaceAll("\\{\\w+(:[^}]*)?}", "1");
        HttpMethod method = HttpMethod.valueOf(call.method().name());
        AbstractMockHttpServletRequestBuilder<?> request = call.files() && !call.reads()
                ? MockMvcRequestBuilders.multipart(method, address)
                        .file(new MockMultipartFile("file", "a.xlsx", null, SAID))
                        .file(new MockMultipartFile("act", "", "application/json", SAID))
                        .file(new MockMultipartFile("entry", "", "application/json", SAID))
                : MockMvcRequestBuilders.request(method, address)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(SAID);
        if (!call.reads()) {
            request.param("version", "1")
                    .param("token", "1")
                    .param("mode", "apply")
                    .param("words", "上级试写");
        }
        return mvc.perform(request.header("Idempotency-Key", login + call)
                        .with(user(login))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** How many rows there are of everything that an act could add to. */
    private String everything() {
        return jdbc.sql("""
                        select concat_ws(' ', (select count(*) from ledger_entries), (select count(*) from tasks), (select count(*) from measures),
                            (select count(*) from problems), (select count(*) from meetings), (select count(*) from documents), (select count(*) from rounds))
                        """).query(String.class).single();
    }
}
