package org.zhuoluo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.zhuoluo.shared.Refusal;

/** Two presses of one button at the same moment: side by side, or held up together behind a lock until both wait. */
public final class AtOnce {

    public static final int TIMES = 50;

    private static final ExecutorService HANDS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "at-once");
        thread.setDaemon(true);
        return thread;
    });

    private AtOnce() {}

    /** Fewer, where each press draws a page or prints a paper; {@code mvn verify -Dpresses=50} presses as often there. */
    public static int few(int usually) {
        return Integer.getInteger("presses", usually);
    }

    /** A press of the button with the session of the cookie. */
    public interface Press {
        AbstractMockHttpServletRequestBuilder<?> with(Cookie session);
    }

    /** Does both at the same moment and answers what came of each; what was thrown is an answer too. */
    public static List<Object> both(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Object>> pressed = new ArrayList<>();
        for (Callable<?> press : List.of(one, other)) {
            pressed.add(HANDS.submit(() -> {
                start.await();
                return tried(press);
            }));
        }
        return List.of(pressed.get(0).get(), pressed.get(1).get());
    }

    /** The same while the statement locks something both need, which is let go when both wait for it. */
    public static List<Object> bothBehind(SwitchingDataSource house, String lock, Callable<?> one, Callable<?> other)
            throws Exception {
        try (Connection held = TestServer.as("postgres", house.database()).getConnection();
                Connection looking = TestServer.as("postgres", house.database()).getConnection();
                Statement locking = held.createStatement();
                Statement asking = looking.createStatement()) {
            held.setAutoCommit(false);
            locking.execute(lock);
            Future<Object> first = HANDS.submit(() -> tried(one));
            Future<Object> second = HANDS.submit(() -> tried(other));
            while (waiting(asking) < 2 && !first.isDone() && !second.isDone()) {
                Thread.onSpinWait();
            }
            held.rollback();
            return List.of(first.get(), second.get());
        }
    }

    /** Presses twice by page, from one session or from two: one goes on, the other is told why not. */
    public static void oneOfTwo(MockMvc mvc, Cookie session, Cookie other, Press press) throws Exception {
        List<MockHttpServletResponse> answers = pressed(mvc, session, other, press);
        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(302, 409);
        MockHttpServletResponse refused = answers.get(0).getStatus() == 409 ? answers.get(0) : answers.get(1);
        assertThat(refused.getContentAsString()).containsPattern("\\p{IsHan}{4}");
    }

    /** The same; answers both. */
    public static List<MockHttpServletResponse> pressed(MockMvc mvc, Cookie session, Cookie other, Press press)
            throws Exception {
        List<Object> both = both(() -> answer(mvc, press, session), () -> answer(mvc, press, other));
        assertThat(both).hasOnlyElementsOfType(MockHttpServletResponse.class);
        return both.stream().map(MockHttpServletResponse.class::cast).toList();
    }

    /** Of two, one was done and the other refused. */
    public static void assertOne(List<Object> both) {
        assertThat(both)
                .filteredOn(one -> one instanceof Throwable)
                .singleElement()
                .isInstanceOf(Refusal.class);
    }

    /** The status of one press. */
    public static int status(MockMvc mvc, Cookie session, AbstractMockHttpServletRequestBuilder<?> press)
            throws Exception {
        return answer(mvc, any -> press, session).getStatus();
    }

    private static MockHttpServletResponse answer(MockMvc mvc, Press press, Cookie session) throws Exception {
        var request = press.with(session).with(csrf());
        return mvc.perform(session == null ? request : request.cookie(session))
                .andReturn()
                .getResponse();
    }

    private static Object tried(Callable<?> press) {
        try {
            Object came = press.call();
            return came == null ? "done" : came;
        } catch (Exception thrown) {
            return thrown;
        }
    }

    private static int waiting(Statement asking) throws SQLException {
        try (ResultSet found = asking.executeQuery(
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")) {
            found.next();
            return found.getInt(1);
        }
    }
}
