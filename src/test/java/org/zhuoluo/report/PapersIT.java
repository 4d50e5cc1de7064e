package org.zhuoluo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhuoluo.HouseTest;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Overview;
import org.zhuoluo.overview.WallCharts;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.Refusal;
import org.zhuoluo.shared.Slice;

/** Each paper of the demo round says the same in Word, Excel and PDF, has the figures of its page, and looks as it was last seen. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PapersIT {

    private static final int ROUND = 1;
    private static final int GOVERNMENT_OFFICE = 3;
    private static final String CLOSED = "9.1";
    private static final Filter FEEDBACK = Filter.none().orFeedback();

    @Autowired
    private ListPapers lists;

    @Autowired
    private TaskPapers tasks;

    @Autowired
    private LetterPapers letters;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private WeeklyReports reports;

    @Autowired
    private Minutes minutes;

    @Autowired
    private Templates templates;

    @Autowired
    private Overview overview;

    @Autowired
    private WallCharts charts;

    @Autowired
    private Acting acting;

    @Autowired
    private Organisation organisation;

    private final Map<String, byte[]> made = new HashMap<>();
    private Person office;

    @BeforeAll
    void ordersOnce() {
        office = organisation.findPerson("office").orElseThrow();
        acting.act(ROUND, "10.1", Act.ORDER, Filled.of(Map.of("demand", "棚改回迁进度滞后，请立即查明原因。")), office, null);
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void saysTheSameInEachForm(PaperKind kind) {
        List<String> word = PaperText.ofWord(paper(kind, PaperForm.DOCX));
        assertThat(word).isNotEmpty();
        assertThat(PaperText.ofExcel(paper(kind, PaperForm.XLSX))).isEqualTo(word);
        assertThat(PaperText.ofPdf(paper(kind, PaperForm.PDF)))
                .containsSubsequence(word.stream().map(PaperText::bare).toList());
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void drawsTheSameWorkbookByTheUnchangedTemplate(PaperKind kind) {
        TemplateFor what = TemplateFor.workbook(kind);
        templates.upload(ROUND, what, "模板.xlsx", WorkbookDraft.house().bytes(), "另存", office, null);
        PaperFile filled = file(kind, PaperForm.XLSX);
        templates.goBack(ROUND, what, "恢复", office, null);
        PaperFile plain = file(kind, PaperForm.XLSX);
        assertThat(Objects.requireNonNull(filled.template()).version()).isEqualTo(1);
        assertThat(Objects.requireNonNull(plain.template()).version()).isEqualTo(2);
        assertThat(WorkbookDraft.drawn(filled.content())).isEqualTo(WorkbookDraft.drawn(plain.content()));
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void looksAsItWasLastSeen(PaperKind kind) {
        SeenPage.of(kind.name().toLowerCase(Locale.ROOT), paper(kind, PaperForm.PDF))
                .requireLikeLastTime();
    }

    @Test
    void listsEveryRowOfThePage() {
        requireRows(
                PaperKind.PROBLEM_LIST, "反馈问题", overview.problems(ROUND, Filter.none(), office), row -> row.words());
        requireRows(PaperKind.DUTY_LIST, "整改任务", overview.tasks(ROUND, Filter.none(), office), row -> row.words());
        requireRows(PaperKind.TASK_LIST, "整改任务", overview.tasks(ROUND, Filter.none(), office), row -> row.words());
    }

    @Test
    void tellsTheCountsOfTheDashboard() {
        var problems = overview.figures(ROUND, FEEDBACK, office).problems();
        assertThat(PaperText.ofWord(paper(PaperKind.PUBLIC_NOTICE, PaperForm.DOCX)))
                .anySatisfy(text -> assertThat(text)
                        .contains("、" + problems.countable() + "个具体问题，已完成整改" + problems.closed() + "个")
                        .contains("整改完成率" + problems.rate() + "%"));
        var book = charts.book(ROUND, GOVERNMENT_OFFICE, FEEDBACK, office);
        assertThat(PaperText.ofWord(paper(PaperKind.TASK_BOOK, PaperForm.DOCX)))
                .anySatisfy(text -> assertThat(text)
                        .contains("承担整改任务" + book.duties().size() + "项")
                        .contains("整改措施" + book.measures() + "条，已完成" + book.measuresDone() + "条"));
    }

    @Test
    void keepsFromThePublicWhatIsSensitive() {
        PublicNotice draft = notices.draft(ROUND, Filter.none(), "联系电话：0429-0000000", office);
        String text = String.join("", PaperText.of(draft.paper()));
        assertThat(draft.leftOut())
                .hasSize(6)
                .allSatisfy(one -> assertThat(text).doesNotContain(one.words().substring(0, 12)));
        assertThat(text).contains("联系电话：0429-0000000。").doesNotContain("责任人：");
        assertThat(draft.starred()).isEmpty();
        Person unit = organisation.findPerson("unit").orElseThrow();
        assertThatThrownBy(() -> notices.draft(ROUND, Filter.none(), "", unit)).isInstanceOf(Missing.class);
    }

    @Test
    void givesAUnitWhatItMaySeeAndNothingElse() {
        Person unit = organisation.findPerson("unit").orElseThrow();
        long own = overview.tasks(ROUND, Filter.none(), unit).total();
        List<String> word = PaperText.ofWord(
                lists.duties(ROUND, Filter.none(), PaperForm.DOCX, unit).content());
        assertThat(word.stream().filter(text -> text.matches("[建边自]?\\d+\\.\\d+")))
                .hasSize((int) own);
        assertThatThrownBy(() -> tasks.report(ROUND, "1.1", PaperForm.DOCX, unit))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> tasks.application(ROUND, "10.1", PaperForm.DOCX, office))
                .isInstanceOf(Refusal.class);
    }

    private <T> void requireRows(PaperKind kind, String column, Slice<T> page, Function<T, String> words) {
        List<String> word = PaperText.ofWord(paper(kind, PaperForm.DOCX));
        assertThat(word)
                .contains(column)
                .containsSubsequence(page.items().stream().map(words).toList());
        assertThat(word).contains(String.valueOf(page.total())).doesNotContain(String.valueOf(page.total() + 1));
    }

    /** Made once for all that look at it. */
    private byte[] paper(PaperKind kind, PaperForm form) {
        return made.computeIfAbsent(
                kind + form.ending(), any -> file(kind, form).content());
    }

    private PaperFile file(PaperKind kind, PaperForm form) {
        PaperFile file = switch (kind) {
            case WEEKLY_REPORT -> reports.paper(ROUND, "2020-W41", form, office);
            case MINUTES -> minutes.paper(ROUND, 1, form, office);
            case TASK_BOOK -> lists.book(ROUND, GOVERNMENT_OFFICE, FEEDBACK, form, office);
            case PROBLEM_LIST -> lists.problems(ROUND, Filter.none(), form, office);
            case DUTY_LIST -> lists.duties(ROUND, Filter.none(), form, office);
            case TASK_LIST -> lists.tasks(ROUND, Filter.none(), form, office);
            case TASK_REPORT -> tasks.report(ROUND, CLOSED, form, office);
            case CLOSING_APPLICATION -> tasks.application(ROUND, CLOSED, form, office);
            case ARCHIVE_LIST -> tasks.archive(ROUND, CLOSED, form, office);
            case LETTER -> letters.letter(ROUND, 1, form, office);
            case PUBLIC_NOTICE -> notices.paper(ROUND, Filter.none(), "", form, office);
        };
        assertThat(file.name()).endsWith(form.ending());
        return file;
    }
}
