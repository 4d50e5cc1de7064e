package org.zhuoluo.overview.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.zhuoluo.drawing.Mark;
import org.zhuoluo.drawing.Sheet;
import org.zhuoluo.overview.TaskRow;
import org.zhuoluo.overview.WallChart;
import org.zhuoluo.rectification.Dossier;
import org.zhuoluo.rectification.Light;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Mode;
import org.zhuoluo.rectification.Nature;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Standing;

/** Whatever stands in the rows: nothing is cut, nothing lies over another, every task is there once. */
class WallSheetsTests {

    private static final LocalDate DAY = LocalDate.of(2020, 10, 12);
    private static final double SIX_POINTS = 2.11;
    private static final String LONG = "推进棚户区改造回迁安置，做到“件件有着落、事事有回音”；Rectification2020，";

    private final WallSheets sheets = new WallSheets(messages());
    private final Random chance = new Random(91);

    @ParameterizedTest
    @EnumSource(WallFormat.class)
    void cutsNothingWhateverTheWords(WallFormat format) {
        for (int times = 0; times < 4; times++) {
            WallChart chart = chart(1 + chance.nextInt(120), 1 + chance.nextInt(60));
            for (TimeSpan span : TimeSpan.values()) {
                List<Sheet> drawn = sheets.draw(chart, format, span, times % 2 == 0 ? Locale.CHINA : Locale.ENGLISH);
                drawn.forEach(Laid::isWhole);
                String all = drawn.stream()
                        .flatMap(sheet -> sheet.words().stream())
                        .map(Mark.Words::text)
                        .collect(Collectors.joining());
                chart.rows().forEach(row -> assertThat(all).contains(row.task().words()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(WallFormat.class)
    void givesARowEvenToWordsThatFillASheet(WallFormat format) {
        List<Sheet> drawn = sheets.draw(chart(3, 2000), format, null, Locale.CHINA);
        drawn.forEach(Laid::isWhole);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 91})
    void putsNinetyOneTasksOnOneSheetOfEither(int rows) {
        for (WallFormat paper : List.of(WallFormat.A0, WallFormat.A3)) {
            List<Sheet> drawn = sheets.draw(chart(rows, 29), paper, null, Locale.CHINA);
            assertThat(drawn).hasSize(1);
            assertThat(drawn.get(0).words()).allMatch(text -> text.size() > SIX_POINTS);
        }
    }

    @Test
    void goesOnToFurtherSheetsWhereOneIsNotEnough() {
        List<Sheet> drawn = sheets.draw(chart(346, 29), WallFormat.A3, null, Locale.CHINA);
        assertThat(drawn).hasSizeGreaterThan(3);
        drawn.forEach(Laid::isWhole);
        assertThat(drawn.get(1).words()).anyMatch(words -> words.text().equals("第 2 页，共 " + drawn.size() + " 页"));
    }

    @Test
    void saysSoWhereThereIsNothing() {
        for (WallFormat format : WallFormat.values()) {
            List<Sheet> drawn = sheets.draw(chart(0, 1), format, null, Locale.CHINA);
            assertThat(drawn).hasSize(1);
            assertThat(drawn.get(0).words()).anyMatch(words -> words.text().equals("没有符合条件的记录。"));
        }
    }

    @Test
    void placesDaysInTheirOrder() {
        TimeAxis axis = TimeAxis.of(chart(91, 20), TimeSpan.WEEKS, 100, 400);
        assertThat(axis.from()).isEqualTo("2020-04-13");
        assertThat(axis.to()).isEqualTo("2021-01-17");
        assertThat(axis.at(axis.from())).isEqualTo(100);
        assertThat(axis.end(axis.to())).isEqualTo(500);
        assertThat(axis.at(DAY.plusYears(5))).isEqualTo(500);
        assertThat(axis.at(DAY)).isBetween(axis.at(DAY.minusDays(1)), axis.at(DAY.plusDays(1)));
        assertThat(axis.columns()).hasSize(40);
        TimeAxis months = TimeAxis.of(chart(91, 20), TimeSpan.MONTHS, 0, 400);
        assertThat(months.from()).isEqualTo("2020-04-01");
        assertThat(months.to().plusDays(1).getDayOfMonth()).isEqualTo(1);
    }

    private WallChart chart(int rows, int length) {
        Round round = mock(Round.class);
        when(round.startsOn()).thenReturn(LocalDate.of(2020, 4, 16));
        when(round.name()).thenReturn("省委第二巡视组巡视反馈意见整改");
        when(round.demonstration()).thenReturn(true);
        when(round.id()).thenReturn(1);
        List<WallChart.Row> all = new ArrayList<>();
        for (int at = 1; at <= rows; at++) {
            all.add(row(at, LONG.repeat(1 + length / LONG.length()).substring(0, length) + at));
        }
        return new WallChart(round, DAY, all);
    }

    private WallChart.Row row(int at, String words) {
        Standing standing = Standing.values()[chance.nextInt(Standing.values().length)];
        LocalDate deadline =
                chance.nextInt(9) == 0 ? null : LocalDate.of(2020, 5, 1).plusDays(chance.nextInt(900));
        boolean overdue = standing.isOpen() && deadline != null && deadline.isBefore(DAY);
        List<LocalDate> granted =
                deadline != null && chance.nextInt(5) == 0 ? List.of(deadline.minusDays(5), deadline) : List.of();
        Map<Dossier.Part, Dossier.State> none = new EnumMap<>(Dossier.Part.class);
        return new WallChart.Row(
                new TaskRow(
                        at + ".1",
                        at,
                        String.valueOf(at),
                        ListKind.FEEDBACK,
                        Nature.PROBLEM,
                        words,
                        Mode.TIME_LIMITED,
                        at / 7,
                        "区委整改工作领导小组办公室".substring(0, 3 + at / 7 % 10),
                        List.of(),
                        at / 20 == 2 ? null : "副区长（分管自然资源）".substring(at / 20 % 3),
                        null,
                        "办公室负责人",
                        "2020年底前",
                        deadline,
                        granted.isEmpty() ? deadline : deadline.minusDays(40),
                        granted.size(),
                        0,
                        null,
                        standing,
                        standing == Standing.CLOSED ? DAY.minusDays(chance.nextInt(90)) : null,
                        null,
                        null,
                        overdue,
                        overdue ? Light.RED : Light.GREEN,
                        new Dossier(none)),
                LocalDate.of(2020, 4, 16).plusDays(chance.nextInt(60)),
                granted,
                12,
                at % 12,
                List.of());
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/overview", "messages/rectification");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
