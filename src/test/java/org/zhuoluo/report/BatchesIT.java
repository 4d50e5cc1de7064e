package org.zhuoluo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.test.web.servlet.MockMvc;
import org.zhuoluo.HouseTest;
import org.zhuoluo.StillClock;
import org.zhuoluo.ledger.EvidenceStore;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Workload;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;

/** Task books of all units in one file: every unit once, kept by digest, told in the ledger; one batch at a time. */
@HouseTest
class BatchesIT {

    private static final int ROUND = 1;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private BatchMaking making;

    @Autowired
    private OneBatch one;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Ledger ledger;

    @Autowired
    private EvidenceStore store;

    @Autowired
    private Workload workload;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Clock clock;

    private final List<Runnable> waiting = new ArrayList<>();
    private Person office;
    private Batches batches;

    /** The same door with a background of our own: what is begun waits until it is run. */
    @BeforeEach
    void comeIn() {
        office = organisation.findPerson("office").orElseThrow();
        batches = new Batches(making, one, rounds, ledger, store, new TaskExecutorAdapter(waiting::add), clock);
    }

    @Test
    void makesABookForEachUnitAndTellsTheLedger() throws IOException {
        int units = workload.list(ROUND, Filter.of(ListKind.FEEDBACK, null, StillClock.TODAY), office)
                .size();
        batches.start(ROUND, PaperForm.DOCX, " 印发各责任单位 ", office);
        assertThat(batches.progress(ROUND, office)).get().matches(now -> now.done() == 0 && now.all() == units);
        assertThat(batches.start(ROUND, PaperForm.PDF, "再点一次", office)).isFalse();
        assertThat(waiting).hasSize(1);
        waiting.get(0).run();
        assertThat(batches.progress(ROUND, office)).get().matches(now -> now.done() == units && !now.isRunning());
        Batch.Made made = batches.made(ROUND, office).get(0);
        assertThat(made.reason()).isEqualTo("印发各责任单位");
        assertThat(made.books()).isEqualTo(String.valueOf(units));
        assertThat(made.day()).isEqualTo(StillClock.TODAY);
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip =
                new ZipInputStream(batches.open(ROUND, made.file().sha256(), office))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(PaperText.ofWord(zip.readAllBytes())).startsWith("整改任务书");
            }
        }
        assertThat(names).hasSize(units).doesNotHaveDuplicates().contains("任务书_区财政局.docx");
    }

    @Test
    void keepsNothingOfWhatBreaksOff() {
        int before = batches.made(ROUND, office).size();
        Batches broken = new Batches(
                making,
                one,
                rounds,
                ledger,
                store,
                new TaskExecutorAdapter(task -> {
                    throw new IllegalStateException("no room for it");
                }),
                clock);
        assertThatThrownBy(() -> broken.start(ROUND, PaperForm.DOCX, "试制", office));
        assertThat(batches.made(ROUND, office)).hasSize(before);
    }

    @Test
    void isForThoseWhoSeeTheWholeRoundAndSayWhatFor() {
        Person unit = organisation.findPerson("unit").orElseThrow();
        assertThatThrownBy(() -> batches.start(ROUND, PaperForm.DOCX, "用途", unit))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> batches.start(ROUND, PaperForm.DOCX, "  ", office))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> batches.open(ROUND, "0".repeat(64), office)).isInstanceOf(Missing.class);
        assertThat(waiting).isEmpty();
    }

    @Test
    void thePageSaysWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        mvc.perform(get("/rounds/1/batches").with(user("office")))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Refresh"))
                .andExpect(content().string(Matchers.containsString("成批制作任务书")));
        mvc.perform(post("/rounds/1/batches")
                        .param("form", "pdf")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("请写明用途")));
        mvc.perform(get("/rounds/1/batches").with(user("unit"))).andExpect(status().isForbidden());
    }
}
