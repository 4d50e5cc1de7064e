package org.zhuoluo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuoluo.HouseTest;
import org.zhuoluo.intake.Arrival;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Listed;
import org.zhuoluo.rectification.Scope;

/** Ten thousand rows go through the house a batch at a time; what was written is not kept. */
@HouseTest
class ManyRowsIT {

    private static final int MANY = 10_000;
    private static final LocalDate DAY = LocalDate.parse("2020-10-12");

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate within;

    @Autowired
    private BookRows rows;

    @Autowired
    private Exporting exporting;

    private Desk desk;

    @BeforeEach
    void aTaskOfTenThousandMeasures() {
        desk = beans.createBean(Desk.class);
        jdbc.sql("""
                        insert into measures (round_id, task, number, position, words)
                        select 1, '7.1', '7.1.' || at, at, repeat('开展自查自纠并逐项登记，', 12) || at
                        from generate_series(1001, 11000) at on conflict do nothing
                        """).update();
    }

    @Test
    void theSheetForgetsWhatItHasWritten() {
        List<WeakReference<String>> written = new ArrayList<>();
        int most = 0;
        try (BookPaper paper = new BookPaper(OutputStream.nullOutputStream())) {
            List<StreamedColumn> columns = BookForm.MEASURES.columns().stream()
                    .map(column -> StreamedColumn.of("", 20, false, List.of()))
                    .toList();
            StreamedSheet sheet = paper.sheet("表", columns, "题");
            for (int row = 1; row <= MANY; row++) {
                String words = "第" + row + "条";
                written.add(new WeakReference<>(words));
                sheet.add(IntStream.range(0, columns.size())
                        .mapToObj(column -> words)
                        .toList());
                if (row % 2_500 == 0) {
                    most = Math.max(most, alive(written));
                }
            }
            sheet.finish(0);
        }
        assertThat(most).isLessThanOrEqualTo(2 * StreamedSheet.WINDOW);
    }

    @Test
    void theDatabaseIsReadABatchAtATime() {
        List<String> numbers =
                IntStream.rangeClosed(1001, 11_000).mapToObj(at -> "7.1." + at).toList();
        List<WeakReference<BookRow>> read = new ArrayList<>();
        int[] most = new int[1];
        Scope scope = Scope.of(desk.person("office"));
        within.executeWithoutResult(transaction -> rows.each(Listed.MEASURES, 1, DAY, numbers, scope, row -> {
            read.add(new WeakReference<>(row));
            if (read.size() % 2_500 == 0) {
                most[0] = Math.max(most[0], alive(read));
            }
        }));
        assertThat(read).hasSize(MANY);
        assertThat(most[0]).isLessThanOrEqualTo(2 * BookRows.BATCH);
    }

    @Test
    void allOfThemGoOutAndComeBackUnchangedButForTheOneChanged() throws Exception {
        byte[] file = desk.out(BookForm.MEASURES, "office");
        assertThat(exporting.count(1, BookForm.MEASURES, Filter.none(), desk.person("office")))
                .isGreaterThan(MANY);
        assertThat(Arrival.grids(file).sheets().get(0).lines()).hasSizeGreaterThan(MANY);
        assertThat(desk.preview(file, "office").rows()).isEmpty();
        Book book = Book.of(file);
        book.set(book.row("措施编号", "7.1.10999"), "整改措施", "只改了这一条");
        Changes changes = desk.preview(book.saved(), "office");
        assertThat(changes.rows()).extracting(Changes.RowChange::number).containsExactly("7.1.10999");
    }

    private static int alive(List<? extends WeakReference<?>> all) {
        System.gc();
        return (int) all.stream().filter(one -> one.get() != null).count();
    }
}
