package org.zhuoluo.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Closing numbers in their order; those in a row are said as a span: 自查销〔2020〕321号至343号. */
final class ClosingNumbers {

    private static final Pattern NUMBERED = Pattern.compile("(.*\\D)(\\d{1,6})(\\D*)");

    private ClosingNumbers() {}

    static String spans(List<String> numbers) {
        List<Span> spans = new ArrayList<>();
        for (Span next : numbers.stream().map(Span::of).sorted().toList()) {
            int last = spans.size() - 1;
            if (last >= 0 && spans.get(last).continuesWith(next)) {
                spans.set(last, spans.get(last).to(next));
            } else {
                spans.add(next);
            }
        }
        return Spoken.list(spans.stream().map(Span::toString).toList());
    }

    private record Span(String before, int from, int to, String after, String written) implements Comparable<Span> {

        static Span of(String number) {
            Matcher matcher = NUMBERED.matcher(number);
            if (!matcher.matches()) {
                return new Span(number, -1, -1, "", number);
            }
            int n = Integer.parseInt(matcher.group(2));
            return new Span(matcher.group(1), n, n, matcher.group(3), number);
        }

        boolean continuesWith(Span next) {
            return to >= 0 && next.from == to + 1 && next.before.equals(before) && next.after.equals(after);
        }

        Span to(Span next) {
            return new Span(before, from, next.to, after, written);
        }

        @Override
        public int compareTo(Span other) {
            return Comparator.comparing(Span::before)
                    .thenComparingInt(Span::from)
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return from == to ? written : written + "至" + to + after;
        }
    }
}
