package org.zhuoluo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuoluo.HouseTest;
import org.zhuoluo.exchange.Bringing.Came;
import org.zhuoluo.intake.RowError;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Filled;

/** A table comes back: what it changes is shown, chosen and applied as it was shown, with the rights of the person, or not at all. */
@HouseTest
class BringingIT {

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Desk desk;

    @Autowired
    private Acting acting;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void sitDown() {
        desk = beans.createBean(Desk.class);
    }

    @ParameterizedTest
    @EnumSource(BookForm.class)
    void aTableBroughtBackAsItWentOutChangesNothingAndWritesNothing(BookForm form) {
        byte[] file = desk.out(form, "office");
        long before = desk.entries();
        Changes changes = desk.preview(file, "office");
        assertThat(changes.errors()).isEmpty();
        assertThat(changes.notes()).isEmpty();
        assertThat(changes.rows()).isEmpty();
        assertThat(desk.apply(file, Map.of(), "office").came()).isEqualTo(Came.APPLIED);
        assertThat(desk.entries()).isEqualTo(before);
    }

    @Test
    void theOfficeChangesAPlanCellByCell() throws IOException {
        String task = desk.underWay().get(0);
        Book book = Book.of(desk.out(BookForm.TASKS, "office"));
        Row row = book.row("任务编号", task);
        String measures = book.get(row, "整改措施");
        book.set(row, "责任人", "'=刘××").set(row, "整改措施", measures + "\n99.复核一次台账");
        Changes changes = desk.preview(book.saved(), "office");
        assertThat(changes.rows()).singleElement().satisfies(one -> {
            assertThat(one.line()).isEqualTo(row.getRowNum() + 1);
            assertThat(one.cells())
                    .extracting(Changes.CellChange::header, Changes.CellChange::mine, Changes.CellChange::conflict)
                    .containsExactly(tuple("整改措施", measures + "\n99.复核一次台账", false), tuple("责任人", "=刘××", false));
        });
        assertThat(desk.apply(book.saved(), Map.of(), "office").came()).isEqualTo(Came.APPLIED);
        assertThat(jdbc.sql("select person from tasks where number = ?")
                        .param(task)
                        .query(String.class)
                        .single())
                .isEqualTo("=刘××");
        assertThat(desk.last(task)).startsWith("CREATED " + task + ".").contains("复核一次台账");
        assertThat(Book.of(desk.out(BookForm.TASKS, "office")).get(row(task), "责任人"))
                .isEqualTo("=刘××");
    }

    private Row row(String task) throws IOException {
        return Book.of(desk.out(BookForm.TASKS, "office")).row("任务编号", task);
    }

    @Test
    void aUnitReportsOnItsOwnTasksUnderItsName() throws IOException {
        String task = desk.underWay("unit").get(0);
        Book weekly = Book.of(desk.out(BookForm.WEEKLY, "unit"));
        Row row = weekly.row("整改项编号", task);
        String before = weekly.get(row, "本周具体完成情况");
        weekly.set(row, "本周具体完成情况", before + "\n98.另起").set(row, "阻碍/风险", "无");
        Changes wrong = desk.preview(weekly.saved(), "unit");
        assertThat(wrong.errors()).extracting(RowError::column).containsExactly("本周具体完成情况");
        assertThat(wrong.notes()).extracting(RowError::column).containsExactly("阻碍/风险");
        weekly.set(row, "本周具体完成情况", "本周召开调度会。\n" + before);
        weekly.set(row, "填报日期", "2020年10月10日");
        assertThat(desk.apply(weekly.saved(), Map.of(), "unit").came()).isEqualTo(Came.APPLIED);
        assertThat(desk.last(task)).startsWith("PROGRESS " + task + " unit 本周召开调度会。");
    }

    @Test
    void aMeasureIsReportedDoneWithWordsOnly() throws IOException {
        String task = desk.underWay("unit").get(1);
        String open = jdbc.sql(
                        "select number from measure_states(1, date '2020-10-12') where task = ? and not done limit 1")
                .param(task)
                .query(String.class)
                .single();
        Book book = Book.of(desk.out(BookForm.MEASURES, "unit"));
        Row row = book.row("措施编号", open);
        book.set(row, "是否完成", "是");
        assertThat(desk.preview(book.saved(), "unit").errors())
                .extracting(RowError::column, RowError::key)
                .containsExactly(tuple("是否完成", "bring.done-needs-words"));
        book.set(row, "整改进展", "全部办结。");
        assertThat(desk.apply(book.saved(), Map.of(), "unit").came()).isEqualTo(Came.APPLIED);
        assertThat(desk.last(task)).isEqualTo("PROGRESS " + open + " unit 全部办结。 DONE");
    }

    @Test
    void whatIsNotOnesOwnToChangeIsRefusedByPlaceAndNothingIsDone() throws IOException {
        String task = desk.underWay("unit").get(0);
        long before = desk.entries();
        Book book = Book.of(desk.out(BookForm.TASKS, "unit"));
        Row row = book.row("任务编号", task);
        book.set(row, "整改任务", "换一个任务").set(row, "状态", "已销号").set(row, "整改进展", "本周进展。\n" + book.get(row, "整改进展"));
        Bringing.Result result = desk.apply(book.saved(), Map.of(), "unit");
        assertThat(result.came()).isEqualTo(Came.REFUSED);
        assertThat(result.changes().errors())
                .extracting(RowError::sheet, RowError::row, RowError::column, RowError::key)
                .containsExactlyInAnyOrder(
                        tuple("整改总台账", row.getRowNum() + 1, "整改任务", "bring.column-office"),
                        tuple("整改总台账", row.getRowNum() + 1, "状态", "bring.column-told"));
        assertThat(desk.entries()).isEqualTo(before);
    }

    @Test
    void anotherUnitsRowIsNotThereHoweverTheFileWasMade() throws IOException {
        List<String> own = desk.underWay("unit");
        Book book = Book.of(desk.out(BookForm.WEEKLY, "office"));
        String strange = desk.underWay().stream()
                .filter(task -> !own.contains(task))
                .filter(task -> jdbc.sql(
                                "select not exists (select from task_parts where task = ? and unit_id = ?) and not exists (select from tasks where number = ? and lead_unit_id = ?)")
                        .params(
                                task,
                                desk.person("unit").unit().id(),
                                task,
                                desk.person("unit").unit().id())
                        .query(Boolean.class)
                        .single())
                .findFirst()
                .orElseThrow();
        book.set(book.row("整改项编号", strange), "本周具体完成情况", "冒报");
        assertThat(desk.preview(book.saved(), "unit").errors())
                .extracting(RowError::column, RowError::key)
                .containsExactly(tuple("整改项编号", "bring.row-not-yours"));
    }

    @Test
    void oneRefusedRowKeepsAllTheOthersOut() throws IOException {
        String closed = jdbc.sql(
                        "select number from task_standings(1, date '2020-10-12') where standing = 'CLOSED' limit 1")
                .query(String.class)
                .single();
        String task = desk.underWay().get(1);
        long before = desk.entries();
        Book book = Book.of(desk.out(BookForm.TASKS, "office"));
        book.set(book.row("任务编号", task), "责任人", "甲××");
        Row refused = book.row("任务编号", closed);
        book.set(refused, "责任人", "乙××");
        Bringing.Result result = desk.apply(book.saved(), Map.of(), "office");
        assertThat(result.came()).isEqualTo(Came.REFUSED);
        assertThat(result.changes().errors())
                .extracting(RowError::row, RowError::column)
                .containsExactly(tuple(refused.getRowNum() + 1, "责任人"));
        assertThat(desk.entries()).isEqualTo(before);
    }

    @Test
    void conflictsAreNamedAndChosenRowByRow() throws IOException {
        String mine = desk.underWay().get(2);
        String theirs = desk.underWay().get(3);
        Book book = Book.of(desk.out(BookForm.TASKS, "office"));
        book.set(book.row("任务编号", mine), "责任人", "表中××").set(book.row("任务编号", theirs), "责任人", "表中××");
        for (String task : List.of(mine, theirs)) {
            acting.act(1, task, Act.PLAN, Filled.of(Map.of("person", "另改××")), desk.person("office"), null);
        }
        Changes changes = desk.preview(book.saved(), "office");
        assertThat(changes.conflicts()).isEqualTo(2);
        assertThat(changes.rows().get(0).cells()).singleElement().satisfies(cell -> {
            assertThat(cell.theirs()).isEqualTo("另改××");
            assertThat(cell.who()).contains(desk.person("office").name());
            assertThat(cell.when()).isNotNull();
        });
        assertThat(desk.apply(book.saved(), Map.of(mine, true), "office").came())
                .isEqualTo(Came.UNANSWERED);
        assertThat(desk.apply(book.saved(), Map.of(mine, true, theirs, false), "office")
                        .came())
                .isEqualTo(Came.APPLIED);
        assertThat(jdbc.sql("select person from tasks where number in (?, ?) order by number = ?")
                        .params(mine, theirs, theirs)
                        .query(String.class)
                        .list())
                .containsExactly("表中××", "另改××");
    }

    @Test
    void whatMovedOnAfterThePreviewIsShownAgain() throws IOException {
        String task = desk.underWay().get(4);
        Book book = Book.of(desk.out(BookForm.TASKS, "office"));
        book.set(book.row("任务编号", task), "责任人", "表中××");
        String digest = desk.preview(book.saved(), "office").digest();
        acting.act(1, task, Act.PLAN, Filled.of(Map.of("goal", "另一个目标")), desk.person("office"), null);
        long before = desk.entries();
        Bringing.Result result = desk.apply(book.saved(), digest, Map.of(), "office");
        assertThat(result.came()).isEqualTo(Came.MOVED);
        assertThat(desk.entries()).isEqualTo(before);
        assertThat(desk.apply(book.saved(), result.changes().digest(), Map.of(), "office")
                        .came())
                .isEqualTo(Came.APPLIED);
    }

    @Test
    void theOfficeSetsProblemsDownBetter() throws IOException {
        Book book = Book.of(desk.out(BookForm.PROBLEMS, "office"));
        Row row = book.row("问题编号", "9");
        book.set(row, "反馈问题", "更准确的表述").set(row, "专项", "新专项").set(row, "重点问题", "也许");
        assertThat(desk.preview(book.saved(), "office").errors())
                .extracting(RowError::column)
                .containsExactly("重点问题");
        book.set(row, "重点问题", "是");
        assertThat(desk.apply(book.saved(), Map.of(), "office").came()).isEqualTo(Came.APPLIED);
        assertThat(desk.last("9")).startsWith("CHANGED 9 office").contains("更准确的表述", "新专项");
    }
}
