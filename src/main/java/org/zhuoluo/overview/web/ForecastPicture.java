package org.zhuoluo.overview.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.zhuoluo.overview.Forecast;
import org.zhuoluo.overview.Forecast.WeekClosed;
import org.zhuoluo.overview.Pace.Step;

/**
 * A forecast drawn: tasks closed so far as a line from nought, and from the day on the median course with the band between
 * the quick and the cautious one. Coordinates of a picture of 640 by 240 units; the vertical axis begins at nought.
 */
record ForecastPicture(String past, String median, String band, double today, List<Tick> heights, List<Tick> months) {

    private static final double LEFT = 46;
    private static final double RIGHT = 630;
    private static final double TOP = 14;
    private static final double BOTTOM = 208;
    private static final int LINES = 4;

    /** A mark on an axis: where, and how much, or which month. */
    public record Tick(double at, int value) {}

    /** Where days and numbers lie. */
    private record Sheet(LocalDate from, LocalDate to, int top) {

        double x(LocalDate day) {
            long whole = Math.max(1, ChronoUnit.DAYS.between(from, to));
            return LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(from, day) / whole;
        }

        double y(int value) {
            return BOTTOM - (BOTTOM - TOP) * value / top;
        }

        String point(LocalDate day, int value) {
            return String.format(Locale.ROOT, "%.1f,%.1f", x(day), y(value));
        }
    }

    static ForecastPicture of(Forecast forecast) {
        LocalDate from = forecast.from();
        List<Step> steps = forecast.tasks().steps();
        LocalDate to = forecast.day().plusWeeks(Math.max(1, steps.size() - 1));
        int closed = forecast.tasks().closed();
        int step = step(closed + forecast.tasks().open());
        Sheet sheet = new Sheet(from, to, step * LINES);
        List<Tick> heights = new ArrayList<>();
        for (int line = 0; line <= LINES; line++) {
            heights.add(new Tick(sheet.y(line * step), line * step));
        }
        List<String> past = new ArrayList<>(List.of(sheet.point(from, 0)));
        for (WeekClosed week : forecast.weeks()) {
            past.add(sheet.point(week.week().sunday(), week.tasksInAll()));
        }
        past.add(sheet.point(forecast.day(), closed));
        List<String> band = course(sheet, forecast, Step::quick);
        for (String point : course(sheet, forecast, Step::cautious)) {
            band.add(steps.size(), point);
        }
        return new ForecastPicture(
                String.join(" ", past),
                String.join(" ", course(sheet, forecast, Step::median)),
                String.join(" ", band),
                sheet.x(forecast.day()),
                heights,
                months(sheet));
    }

    private static List<String> course(Sheet sheet, Forecast forecast, ToIntFunction<Step> closed) {
        List<String> points = new ArrayList<>();
        for (Step step : forecast.tasks().steps()) {
            points.add(sheet.point(
                    forecast.day().plusWeeks(step.weeks()), forecast.tasks().closed() + closed.applyAsInt(step)));
        }
        return points;
    }

    /** The first days of the months, at most about a dozen of them. */
    private static List<Tick> months(Sheet sheet) {
        List<Tick> months = new ArrayList<>();
        long every = 1 + ChronoUnit.MONTHS.between(sheet.from(), sheet.to()) / 12;
        for (LocalDate day = sheet.from().withDayOfMonth(1).plusMonths(1);
                !day.isAfter(sheet.to());
                day = day.plusMonths(every)) {
            months.add(new Tick(sheet.x(day), day.getMonthValue()));
        }
        return months;
    }

    /** A round number, four of which reach the highest value. */
    private static int step(int highest) {
        int least = Math.max(1, (highest + LINES - 1) / LINES);
        int round = 1;
        while (least > 5 * round) {
            round *= round == 1 ? 5 : 10;
        }
        return (least + round - 1) / round * round;
    }
}
