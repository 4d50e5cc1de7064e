package org.zhuoluo.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.zhuoluo.HouseTest;
import org.zhuoluo.StillClock;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.Standing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/** Nobody takes two steps of one closing: not by a form, not by a program, not through a deputy; and of two at once one wins. */
@HouseTest
class DutiesIT {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private StillClock clock;

    private Walk walk;

    @BeforeEach
    void begin() {
        walk = new Walk(house);
        clock.moveTo(StillClock.TODAY);
    }

    @Test
    void keepsEveryStepToItsRole() {
        String task = walk.readyTask();
        assertThatThrownBy(() -> walk.act(task, Act.APPLY, "office", Walk.application()))
                .isInstanceOf(NotAllowed.class);
        walk.apply(task);
        refused(() -> walk.sign(task, "principal2"), "refusal.own-principal-signs");
        assertThatThrownBy(() -> walk.sign(task, "unit")).isInstanceOf(NotAllowed.class);
        walk.sign(task, "principal");
        assertThatThrownBy(() -> walk.review(task, "principal")).isInstanceOf(NotAllowed.class);
        walk.review(task, "lead2");
        assertThatThrownBy(() -> walk.verify(task, "leader")).isInstanceOf(NotAllowed.class);
        walk.verify(task, "office2");
        assertThatThrownBy(() -> walk.decide(task, "office", "")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void holdsThroughDeputies() {
        LocalDate away = StillClock.TODAY.plusDays(20);
        clock.moveTo(away);
        String task = walk.readyTask();
        walk.name("unit", "principal", away);
        walk.name("lead2", "principal2", away);
        walk.name("leader", "office", away);
        walk.apply(task);
        walk.sign(task, "unit");
        assertThat(walk.last(task, Kind.SELF_REPORTED).facts()).containsEntry(Fact.ON_BEHALF_OF, "principal");
        assertThat(walk.last(task, Kind.SELF_REPORTED).author().login()).isEqualTo("unit");
        walk.review(task, "lead2");
        walk.verify(task, "leader");
        assertThat(walk.last(task, Kind.VERIFIED).facts()).containsEntry(Fact.ON_BEHALF_OF_NAME, "整改办经办人");
        refused(() -> walk.decide(task, "leader", ""), "refusal.took-part.VERIFICATION");
        walk.decide(task, "leader2", "");
        clock.moveTo(away.plusDays(1));
        String later = walk.readyTask();
        walk.apply(later);
        assertThatThrownBy(() -> walk.sign(later, "unit")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void holdsAgainstDirectRequests() throws Exception {
        String task = walk.signedTask();
        walk.name("office", "leader2", StillClock.TODAY.plusDays(2));
        clock.moveTo(StillClock.TODAY.plusDays(2));
        assertThat(sent(task, "first-review", "unit", "{\"words\":\"自己审自己的申请材料\"}"))
                .isEqualTo(403);
        assertThat(sent(task, "first-review", "lead", "{\"words\":\"别的单位来审这份材料\"}"))
                .isEqualTo(404);
        assertThat(sent(task, "first-review", "lead2", "{\"words\":\"材料齐全，同意上报复核\"}"))
                .isEqualTo(201);
        String verified = "{\"words\":\"现场核查情况属实，同意\",\"way\":\"ON_SITE\",\"inspector1\":\"张\",\"inspector2\":\"李\"}";
        assertThat(sent(task, "verification", "office", verified)).isEqualTo(201);
        assertThat(sent(task, "decision", "office", "{\"words\":\"自己复核自己审定\",\"meeting\":28}"))
                .isEqualTo(409);
        assertThat(sent(task, "decision", "leader", "{\"words\":\"领导小组会议审定同意\",\"meeting\":28}"))
                .isEqualTo(201);
    }

    @Test
    void tellsTheSecondReviewerWhoHasTheReview() {
        String task = walk.signedTask();
        walk.review(task, "principal2");
        reviewing.take(Walk.ROUND, task, walk.person("office"));
        reviewing.take(Walk.ROUND, task, walk.person("office"));
        assertThatThrownBy(() -> reviewing.take(Walk.ROUND, task, walk.person("office2")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.arguments()).containsExactly("整改办经办人", StillClock.TODAY, "09:00"));
        refused(() -> walk.verify(task, "office2"), "refusal.review-is-held");
        refused(
                () -> walk.act(task, Act.RETURN, "office2", java.util.Map.of("reworkDemand", "佐证不足，请补充现场照片")),
                "refusal.review-is-held");
        assertThatThrownBy(() -> reviewing.take(Walk.ROUND, task, walk.person("leader")))
                .isInstanceOf(NotAllowed.class);
        reviewing.release(Walk.ROUND, task, walk.person("office2"));
        refused(() -> walk.verify(task, "office2"), "refusal.review-is-held");
        reviewing.release(Walk.ROUND, task, walk.person("office"));
        walk.verify(task, "office2");
        reviewing.take(Walk.ROUND, task, walk.person("leader"));
        clock.moveTo(StillClock.TODAY.plusDays(1));
        walk.decide(task, "leader2", "");
    }

    @Test
    void letsOneOfTwoDecideAndTellsTheOther() throws Exception {
        String task = walk.verifiedTask();
        CountDownLatch start = new CountDownLatch(1);
        try (Threads threads = new Threads(Executors.newFixedThreadPool(2))) {
            List<Future<String>> both = List.of("leader", "leader2").stream()
                    .map(login -> threads.both().submit((Callable<String>) () -> {
                        start.await();
                        try {
                            walk.decide(task, login, "");
                            return "won";
                        } catch (Refusal told) {
                            return told.key() + told.arguments()[1];
                        }
                    }))
                    .toList();
            start.countDown();
            List<String> ends = List.of(both.get(0).get(), both.get(1).get());
            assertThat(ends).contains("won").anyMatch(end -> end.startsWith("refusal.turned-meanwhile.CLOSED"));
        }
        assertThat(walk.course(task).of(Kind.CLOSED)).hasSize(1);
        assertThat(walk.sheet(task).state().standing()).isEqualTo(Standing.CLOSED);
    }

    private record Threads(ExecutorService both) implements AutoCloseable {
        @Override
        public void close() {
            both.shutdownNow();
        }
    }

    private int sent(String task, String noun, String login, String body) throws Exception {
        return mvc.perform(post("/api/v1/rounds/1/tasks/" + task + "/" + noun)
                        .with(httpBasic(login, "zhuoluo-demo"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
