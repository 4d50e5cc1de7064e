package org.zhuoluo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuoluo.shared.Preparation;
import org.zhuoluo.shared.Preparation.Step;

/** Who stands at the entrance before the house does tells people what is going on, and programs to come back. */
class EarlyEntranceTests {

    private final Preparation preparation = new Preparation();
    private final EarlyEntrance entrance =
            new EarlyEntrance(new EarlyPage(preparation, List.of(Step.DATABASE, Step.TABLES, Step.CONTENT)));
    private int port;

    @BeforeEach
    void opens() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        entrance.open("127.0.0.1", port).join();
    }

    @AfterEach
    void closes() {
        entrance.close();
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        preparation.begin(Step.DATABASE);
        preparation.done(Step.DATABASE);
        preparation.begin(Step.TABLES);
        preparation.count(Step.TABLES, 12);
        HttpResponse<String> page = get("/sign-in", "");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(page.body())
                .contains("系统正在准备", "启动数据库</span> <b>完成", "建立数据表</span> <b>已完成 12 项", "载入演示数据</span> <b>等待");
        assertThat(get("/", "zhuoluo-language=en").body()).contains("Getting ready", "12 done", "to come");
    }

    @Test
    void sendsProgramsAway() throws Exception {
        HttpResponse<String> answer = get("/api/v1/rounds", "");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":503", "请稍后重试");
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health/liveness, 200",
        "/actuator/health/readiness, 503",
        "/actuator/health, 503",
        "/css/tokens.css, 200",
        "/js/first-minute.js, 200",
        "/favicon.svg, 200",
        "/css/no-such.css, 404"
    })
    void answersWhoWatches(String path, int status) throws Exception {
        assertThat(get(path, "").statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/../../application.yaml",
                "/css/..%2f..%2fapplication.yaml",
                "/js/%2e%2e/%2e%2e/application.yaml"
            })
    void givesNothingElseAway(String path) throws Exception {
        HttpResponse<String> answer = get(path, "");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain("zhuoluo:").contains("系统正在准备");
    }

    @Test
    void leavesTheAddressToTheHouse() throws Exception {
        entrance.close();
        try (ServerSocket house = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(house.isBound()).isTrue();
        }
    }

    @Test
    void leavesAnAddressThatIsTakenToWhoeverHasIt() throws Exception {
        EarlyEntrance second = new EarlyEntrance(new EarlyPage(preparation, List.of()));
        second.open("127.0.0.1", port).join();
        second.close();
        assertThat(get("/", "").statusCode()).isEqualTo(503);
    }

    private HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Cookie", cookie)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
