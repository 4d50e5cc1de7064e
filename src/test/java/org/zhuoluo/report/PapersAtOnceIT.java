package org.zhuoluo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.zhuoluo.AtOnce;
import org.zhuoluo.HouseTest;
import org.zhuoluo.SignedIn;
import org.zhuoluo.intake.Waiting;
import org.zhuoluo.intake.outline.FeedbackOutlines;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;

/** What comes in as a file and what goes out as one, pressed twice at once, from one session and from two. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PapersAtOnceIT {

    /** Where a press prints, reads or tries a whole file. */
    private static final int FEW = AtOnce.few(4);

    /** The demo's round has no more weeks that can be reported. */
    private static final int WEEKS = 4;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Waiting waiting;

    @Autowired
    private FeedbackOutlines outlines;

    @Autowired
    private Rounds rounds;

    @Autowired
    private OneBatch batch;

    private Person by;
    private Cookie office;
    private Cookie elsewhere;

    @BeforeAll
    void comeIn() throws Exception {
        by = organisation.findPerson("office").orElseThrow();
        office = SignedIn.as("office", mvc);
        elsewhere = SignedIn.as("office", mvc);
    }

    @Test
    void appliesAWorkbookOnce() throws Exception {
        byte[] file = zip("问题清单.csv", "问题编号,清单类别,反馈问题\n96,巡视反馈,补充的问题\n");
        for (int time = 0; time < AtOnce.TIMES; time++) {
            String token = waiting.keep(by, 1, file);
            AtOnce.oneOfTwo(
                    mvc,
                    office,
                    other(time),
                    any -> post("/rounds/1/import/application").param("token", token));
        }
        assertThat(count("select count(*) from ledger_entries where chain = '96'"))
                .isOne();
    }

    @Test
    void savesAnOutlineOnce() throws Exception {
        int round = rounds.open("两次", LocalDate.of(2020, 10, 1), LocalDate.of(2021, 3, 31), false, by)
                .id();
        for (int time = 0; time < AtOnce.TIMES; time++) {
            UUID id = UUID.randomUUID();
            outlines.begin(round, id, "", List.of("一、政治建设方面", "（一）学习不够" + time, "1.第" + time + "次没有记录"), by);
            AtOnce.oneOfTwo(
                    mvc,
                    office,
                    other(time),
                    any -> post("/rounds/" + round + "/feedback/" + id + "/problems")
                            .param("version", "1"));
        }
        assertThat(count("select count(*) from problems where round_id = " + round))
                .isEqualTo(AtOnce.TIMES);
    }

    @Test
    void takesATemplateOnce() throws Exception {
        for (int time = 0; time < FEW; time++) {
            byte[] file = TemplateDraft.house().above("第" + time + "次").bytes();
            String at = "/rounds/1/templates/letter/";
            AtOnce.oneOfTwo(
                    mvc,
                    office,
                    other(time),
                    any -> multipart(at + "versions")
                            .file(new MockMultipartFile("files", "模板.docx", null, file))
                            .param("note", "换一个样子")
                            .param("key", UUID.randomUUID().toString()));
            AtOnce.oneOfTwo(mvc, office, other(time), any -> post(at + "return").param("note", "恢复"));
        }
        assertThat(count("select count(*) from paper_templates")).isEqualTo(2L * FEW);
    }

    @Test
    void issuesAReportOnceUnderANumberOfItsOwn() throws Exception {
        for (int time = 0; time < WEEKS; time++) {
            String at = "/rounds/1/weekly-reports/2020-W" + (32 + time);
            AtOnce.oneOfTwo(
                    mvc,
                    office,
                    other(time),
                    any -> post(at + "/words").param("version", "0").param("PROGRESS", "一句话"));
            AtOnce.oneOfTwo(mvc, office, other(time), any -> post(at + "/issue").param("version", "1"));
        }
        assertThat(count("select max(issue_number) from weekly_reports")).isEqualTo(WEEKS);
    }

    @Test
    void beginsOneBatchOfARound() throws Exception {
        for (int time = 0; time < AtOnce.TIMES; time++) {
            List<Object> both = AtOnce.both(() -> batch.begin(7), () -> batch.begin(7));
            assertThat(both).filteredOn(one -> ((Optional<?>) one).isPresent()).hasSize(1);
            both.forEach(one -> ((Optional<?>) one).ifPresent(turn -> ((OneBatch.Turn) turn).end()));
        }
        AtOnce.oneOfTwo(mvc, office, elsewhere, any -> post("/rounds/1/batches").param("reason", "印发各责任单位"));
    }

    private Cookie other(int time) {
        return time % 2 == 0 ? office : elsewhere;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
