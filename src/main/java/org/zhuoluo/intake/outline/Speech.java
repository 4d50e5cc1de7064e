package org.zhuoluo.intake.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paper that numbers nothing but in its sentences: 一是 … 二是 … are problems, 一要 … 二要 … what is recommended. What leads to
 * the first of them is the heading of recommendations, and is not used before problems.
 */
final class Speech {

    private static final Pattern POINT = Pattern.compile("(?:^|(?<=[。；;：:，,]))\\s*([一二三四五六七八九十]{1,3})(是|要)");
    private static final Pattern NUMBER =
            Pattern.compile("(?:^|(?<=[。；;：:]))\\s*(?:[（(]([0-9]{1,2})[)）]|([0-9]{1,2})[.、．](?![0-9]))");
    private static final Pattern ADVICE = Pattern.compile("建议|意见");

    static final Points NONE = new Points(List.of(), List.of());

    private Speech() {}

    /** The points of a paragraph, each a part, and what leads to them where that is not used. */
    record Points(List<Piece> lead, List<OutlineReader.Part> parts) {}

    /** Of a paragraph that counts so from one on, or goes on with one; none where it does not. */
    static Points points(List<String> source, int at) {
        String words = source.get(at);
        List<Integer> begins = new ArrayList<>();
        boolean recommends = false;
        Matcher point = POINT.matcher(words);
        while (point.find()) {
            boolean first = Rank.words(point.group(1)) == 1 || point.start() == 0;
            recommends = begins.isEmpty() ? point.group(2).equals("要") : recommends;
            if (!begins.isEmpty() || first) {
                begins.add(point.start(1));
            }
        }
        boolean counts = begins.size() > 1 || begins.size() == 1 && begins.get(0) == 0;
        boolean advises = !recommends
                || counts && ADVICE.matcher(words.substring(0, begins.get(0))).find();
        return counts && advises ? parts(words, at, begins, recommends) : NONE;
    }

    /** Of a paragraph that numbers within itself: （1）…。（2）…。 */
    static Points numbers(List<String> source, int at) {
        String words = source.get(at);
        List<Integer> begins = new ArrayList<>();
        Matcher number = NUMBER.matcher(words);
        while (number.find()) {
            String said = number.group(1) == null ? number.group(2) : number.group(1);
            if (Integer.parseInt(said) == begins.size() + 1) {
                begins.add(number.start());
            }
        }
        return begins.size() > 1 ? parts(words, at, begins, false) : NONE;
    }

    private static Points parts(String words, int at, List<Integer> begins, boolean recommends) {
        List<OutlineReader.Part> parts = new ArrayList<>();
        List<Piece> lead = begins.get(0) > 0 ? List.of(new Piece(at, 0, begins.get(0))) : List.of();
        if (recommends) {
            lead.forEach(piece -> parts.add(OutlineReader.Part.of(Level.ASPECT, piece)));
        }
        begins.add(words.length());
        for (int i = 0; i + 1 < begins.size(); i++) {
            parts.add(OutlineReader.Part.of(Level.PROBLEM, new Piece(at, begins.get(i), begins.get(i + 1))));
        }
        return new Points(recommends ? List.of() : lead, parts);
    }
}
