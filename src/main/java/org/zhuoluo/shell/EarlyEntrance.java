package org.zhuoluo.shell;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers at the address of the house until the house does: people with a page that says what is being made ready, programs
 * with 503. Whoever only asks whether the process lives hears that it does. Nothing that is sent is read.
 */
class EarlyEntrance implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyEntrance.class);

    /** Seconds after which it is worth asking again. */
    private static final String SOON = "2";

    private static final Pattern FILE = Pattern.compile(
            "/(?:favicon\\.svg|(?:css|js|vendor)/(?:[a-z0-9][a-z0-9.-]*/)*[a-z0-9][a-z0-9.-]*\\.(css|js))");

    private final EarlyPage page;
    private final ExecutorService hands = Executors.newFixedThreadPool(4, EarlyEntrance::atHand);
    private final AtomicReference<@Nullable HttpServer> server = new AtomicReference<>();
    private @Nullable Thread opening;

    EarlyEntrance(EarlyPage page) {
        this.page = page;
    }

    /** Takes an address where it is free; nobody need wait for that. */
    Thread open(@Nullable String address, int port) {
        Thread begun = atHand(() -> {
            try {
                HttpServer opened = HttpServer.create(
                        address == null || address.isBlank()
                                ? new InetSocketAddress(port)
                                : new InetSocketAddress(InetAddress.getByName(address), port),
                        0);
                opened.createContext("/", this::answer);
                opened.setExecutor(hands);
                opened.start();
                server.set(opened);
            } catch (IOException e) {
                LOG.debug("Nobody stands at the entrance yet", e);
            }
        });
        opening = begun;
        begun.start();
        return begun;
    }

    /** The thread of the server is a child of the one that starts it: none keeps a process alive that could not start. */
    private static Thread atHand(Runnable task) {
        Thread thread = new Thread(task, "early-entrance");
        thread.setDaemon(true);
        return thread;
    }

    /** Leaves the address to the house. */
    @Override
    public void close() {
        try {
            if (opening != null) {
                opening.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        HttpServer opened = server.getAndSet(null);
        if (opened != null) {
            opened.stop(0);
        }
        hands.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Headers headers = exchange.getResponseHeaders();
        headers.set("Connection", "close");
        headers.set("Cache-Control", "no-store");
        if (FILE.matcher(path).matches()) {
            file(exchange, path);
        } else if (path.equals("/actuator/health/liveness")) {
            send(exchange, 200, "application/json", "{\"status\":\"UP\"}");
        } else if (path.startsWith("/actuator/")) {
            later(exchange, "application/json", "{\"status\":\"OUT_OF_SERVICE\"}");
        } else if (path.startsWith("/api/")) {
            later(exchange, "application/problem+json", page.problem(language(exchange)));
        } else {
            PageHeaders.ALL.forEach(headers::set);
            later(exchange, "text/html;charset=UTF-8", page.html(language(exchange)));
        }
    }

    private static void later(HttpExchange exchange, String type, String content) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", SOON);
        send(exchange, 503, type, content);
    }

    private static void file(HttpExchange exchange, String path) throws IOException {
        try (InputStream file = EarlyEntrance.class.getResourceAsStream("/static" + path)) {
            String type =
                    path.endsWith(".css") ? "text/css" : path.endsWith(".js") ? "text/javascript" : "image/svg+xml";
            send(
                    exchange,
                    file == null ? 404 : 200,
                    type,
                    file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String content) throws IOException {
        byte[] body = content.getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    /** As the house itself chooses it: by the reader's choice of former days, else Chinese. */
    private static Locale language(HttpExchange exchange) {
        List<String> cookies = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
        boolean english = cookies.stream().anyMatch(cookie -> cookie.contains(WebConfiguration.LANGUAGE + "=en"));
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
