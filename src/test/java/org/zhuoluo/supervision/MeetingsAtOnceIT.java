package org.zhuoluo.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhuoluo.AtOnce;
import org.zhuoluo.HouseTest;
import org.zhuoluo.SignedIn;
import org.zhuoluo.SwitchingDataSource;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Filled;

/** Meetings and letters pressed twice at once, from one session and from two. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingsAtOnceIT {

    /** Where every answer draws the whole page of a meeting. */
    private static final int FEW = AtOnce.few(10);

    private static final String MEETINGS = "/rounds/1/meetings/";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SwitchingDataSource database;

    @Autowired
    private Instructions instructions;

    @Autowired
    private Acting acting;

    @Autowired
    private Organisation organisation;

    private Cookie office;
    private Cookie elsewhere;

    @BeforeAll
    void comeIn() throws Exception {
        office = SignedIn.as("office", mvc);
        elsewhere = SignedIn.as("office", mvc);
    }

    @Test
    void plansOnePerForm() throws Exception {
        for (int time = 0; time < AtOnce.TIMES; time++) {
            long before = count("select count(*) from meetings");
            String key = UUID.randomUUID().toString();
            List<MockHttpServletResponse> both = AtOnce.pressed(mvc, office, other(time), session -> planned(key));
            assertThat(both).extracting(MockHttpServletResponse::getStatus).containsExactly(302, 302);
            assertThat(both.get(0).getRedirectedUrl()).isEqualTo(both.get(1).getRedirectedUrl());
            assertThat(count("select count(*) from meetings")).isEqualTo(before + 1);
        }
    }

    @Test
    void holdsDecidesNotesAndFollowsUpOnce() throws Exception {
        for (int time = 0; time < FEW; time++) {
            String at = MEETINGS + prepared();
            Cookie other = other(time);
            once(other, () -> post(at + "/holding").param("day", "2020-10-12"));
            once(other, () -> post(at + "/notes").param("note", "区政府办系临时请假。"));
            once(other, () -> post(at + "/decisions").param("becomes", "RECORD").param("words", "按月通报进度。"));
            once(other, () -> post(at + "/decisions/1/follow-up").param("follow-up", "已通报首期。"));
        }
        assertThat(count("select count(*) from ledger_entries where kind = 'MEETING_HELD'"))
                .isEqualTo(FEW);
        assertThat(count("select count(*) from ledger_entries where kind = 'RESOLVED'"))
                .isEqualTo(2L * FEW);
        assertThat(count("select count(*) from meeting_decisions where followed_up is not null"))
                .isEqualTo(FEW);
    }

    @Test
    void arrangesAndCallsOffOnce() throws Exception {
        for (int time = 0; time < FEW; time++) {
            String at = MEETINGS + prepared();
            once(other(time), () -> post(at + "/agenda").param("version", "0").param("others", "另议"));
            once(other(time), () -> post(at + "/cancellation").param("reason", "时间冲突，并入下周调度会"));
        }
    }

    /** Each held what the other waited for: the problem, and the numbers of letters. */
    @Test
    void lettersOnAProblemAndOnItsTaskDoNotWaitForEachOther() throws Exception {
        var leader = organisation.findPerson("leader").orElseThrow();
        var by = organisation.findPerson("office").orElseThrow();
        for (int time = 0; time < AtOnce.few(5); time++) {
            String number = String.valueOf(time);
            List<Object> both = AtOnce.bothBehind(
                    database,
                    "select pg_advisory_xact_lock(%d, 1)".formatted(0x6c657474),
                    () -> instructions.instruct(1, "10", "请抓紧办理" + number, null, leader, null),
                    () -> acting.act(
                            1,
                            "10.1",
                            Act.ORDER,
                            Filled.of(java.util.Map.of("demand", "请于一周内报送进展情况" + number)),
                            by,
                            null));
            assertThat(both).noneMatch(Throwable.class::isInstance);
        }
        assertThat(count("select max(number) from letters")).isEqualTo(count("select count(*) from letters"));
    }

    @Test
    void answersAndInstructsOnce() throws Exception {
        var leader = organisation.findPerson("leader").orElseThrow();
        for (int time = 0; time < AtOnce.few(5); time++) {
            String words = "请抓紧研究" + time;
            AtOnce.assertOne(AtOnce.both(
                    () -> instructions.instruct(1, "53", words, null, leader, null),
                    () -> instructions.instruct(1, "53", words, null, leader, null)));
        }
    }

    private void once(Cookie other, java.util.function.Supplier<MockHttpServletRequestBuilder> press) throws Exception {
        AtOnce.oneOfTwo(mvc, office, other, session -> press.get());
    }

    private Cookie other(int time) {
        return time % 2 == 0 ? office : elsewhere;
    }

    private static MockHttpServletRequestBuilder planned(String key) {
        return post(MEETINGS + "new")
                .param("kind", "DISPATCH")
                .param("day", "2020-10-12")
                .param("subject", "调度逾期任务")
                .param("others", "研究其他事项")
                .param("attendees", "区委办")
                .param("key", key);
    }

    /** A meeting planned, to which everybody came. */
    private int prepared() {
        int number = jdbc.sql("""
                        insert into meetings (round_id, number, kind, held_on, subject, state)
                        select 1, max(number) + 1, 'DISPATCH', date '2020-10-12', '调度', 'PLANNED' from meetings where round_id = 1
                        returning number
                        """).query(Integer.class).single();
        jdbc.sql(
                        "insert into meeting_agenda (round_id, meeting, position, source, words) values (1, ?, 1, 'OTHER', '研究')")
                .param(number)
                .update();
        jdbc.sql(
                        "insert into meeting_attendance (round_id, meeting, position, name, state) values (1, ?, 1, '区委办', 'PRESENT')")
                .param(number)
                .update();
        return number;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
