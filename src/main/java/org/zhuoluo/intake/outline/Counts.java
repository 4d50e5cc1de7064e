package org.zhuoluo.intake.outline;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.zhuoluo.intake.outline.Said.State;
import org.zhuoluo.shared.Percent;

/**
 * What a paper counts of itself (5个方面17项56个问题，已完成19个，完成率33.9%), beside what was drawn of it: the cheapest check of a
 * reading. Counts are looked for where no problem is: in what is not used, and in headings (三个问题 of an aspect).
 */
public final class Counts {

    private static final String N = "([0-9]{1,4}|[〇零一二三四五六七八九十百两]{1,5})";
    private static final String OF = "\\s*(?:个|项|条|类|件)";
    private static final String PROBLEM = "(?:具体|突出|主要|反馈|整改|的|任务)*(?:问题|整改任务)";
    private static final String ENDED = "(?:完成(?:整改)?|整改(?:完成|到位|完毕|落实)?|办结|销号|解决)";

    /** Words before a number which say that it counts something else. */
    private static final Pattern OTHERS = Pattern.compile("(?:自查|自行|排查|举一反三|延伸|深挖|立案|新增|完成|销号|上轮|上一轮)[^。；，,]{0,8}$");

    /** Words after which parts are counted, not the whole. */
    private static final Pattern PART = Pattern.compile("其中[^。；]{1,40}$");

    /** What is counted, and the words in which papers do. */
    public enum What {
        ASPECTS(N + "\\s*(?:个|大)\\s*方面"),
        ITEMS(N + "\\s*(?:大)?[项类](?=[、，,]?\\s*(?:[0-9]|[一二三四五六七八九十百])+\\s*个)"),
        PROBLEMS(N + OF + "(?:" + PROBLEM + "|任务)|(?:问题|任务)(?:共|共计|总数|有)?\\s*(?:为)?" + "([0-9]{1,4})" + OF),
        RECOMMENDATIONS(N + OF + "(?:整改|工作)?(?:意见)?(?:和|、)?建议|意见(?:和|、)?建议(?:共)?([0-9]{1,4})" + OF),
        DONE("(?:已(?:经)?(?:全部)?" + ENDED + "|(?<!基本|未|正在|计划)(?:完成(?:整改)?|销号|办结))(?:的)?(?:整改)?(?:问题|任务)?\\s*" + N + OF
                + "|([0-9]{1,4})" + OF + "(?:" + PROBLEM + ")?(?:均|都|全部)?已(?:经)?(?:全部)?" + ENDED),
        BASICALLY("基本" + ENDED + "(?:的)?(?:问题)?\\s*" + N + OF + "|([0-9]{1,4})" + OF + "(?:" + PROBLEM + ")?(?:已)?基本"
                + ENDED),
        UNDER_WAY("(?:正在|持续|尚在|继续)(?:抓紧)?(?:整改|推进|推动|办理)(?:的|中)?(?:问题)?(?:有)?\\s*" + N + OF
                + "|未(?:完成|销号|办结)(?:整改)?(?:的)?\\s*([0-9]{1,4})" + OF + "|([0-9]{1,4})" + OF + "(?:" + PROBLEM
                + ")?(?:正在|尚在|持续)(?:整改|推进)"),
        RATE("(?:完成|整改|销号|办结)率(?:为|达到?|是)?\\s*([0-9]{1,3}(?:\\.[0-9]{1,4})?)\\s*%");

        private final Pattern words;

        What(String words) {
            this.words = Pattern.compile(words);
        }
    }

    /** A count as the paper states it, in which paragraph (from 0), and what was drawn. */
    public record Count(int paragraph, What what, String words, BigDecimal stated, BigDecimal drawn) {

        public boolean agrees() {
            return stated.compareTo(drawn) == 0;
        }
    }

    private final OutlineDraft draft;
    private final List<Count> counts = new ArrayList<>();

    private Counts(OutlineDraft draft) {
        this.draft = draft;
    }

    /** First those in what is not used, then those in headings. */
    public static List<Count> of(OutlineDraft draft) {
        Counts counts = new Counts(draft);
        Map<What, BigDecimal> drawn = counts.drawn(draft.nodes());
        draft.unused().forEach(piece -> counts.read(piece, drawn));
        for (int at = 0; at < draft.nodes().size(); at++) {
            Node node = draft.nodes().get(at);
            if (node.level() != Level.PROBLEM) {
                counts.heading(node, draft.nodes().subList(at + 1, counts.end(at)));
            }
        }
        return List.copyOf(counts.counts);
    }

    private int end(int heading) {
        int at = heading + 1;
        Level level = draft.nodes().get(heading).level();
        while (at < draft.nodes().size() && draft.nodes().get(at).level().compareTo(level) > 0) {
            at++;
        }
        return at;
    }

    private void heading(Node node, List<Node> below) {
        find(What.PROBLEMS, node.pieces().get(0).paragraph(), node.title(), drawn(below));
    }

    private void read(Piece piece, Map<What, BigDecimal> drawn) {
        String words = Normalizer.normalize(piece.of(draft.source()), Normalizer.Form.NFKC);
        for (What what : What.values()) {
            find(what, piece.paragraph(), words, drawn);
        }
    }

    private void find(What what, int paragraph, String words, Map<What, BigDecimal> drawn) {
        Matcher found = what.words.matcher(words);
        while (found.find()) {
            String number = number(found);
            String before = words.substring(0, found.start());
            boolean part = what.compareTo(What.DONE) < 0 && PART.matcher(before).find();
            if (!part && !OTHERS.matcher(before).find()) {
                BigDecimal stated = Character.isDigit(number.charAt(0))
                        ? new BigDecimal(number)
                        : BigDecimal.valueOf(Rank.words(number.replace('两', '二')));
                BigDecimal have =
                        what == What.RATE ? rate(drawn, stated.scale()) : drawn.getOrDefault(what, BigDecimal.ZERO);
                counts.add(new Count(paragraph, what, found.group().strip(), stated, have));
            }
        }
    }

    private static String number(Matcher found) {
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal rate(Map<What, BigDecimal> drawn, int decimals) {
        BigDecimal done = drawn.getOrDefault(What.DONE, BigDecimal.ZERO);
        BigDecimal all = drawn.getOrDefault(What.PROBLEMS, BigDecimal.ZERO);
        return Percent.of(done.longValue(), all.longValue(), decimals);
    }

    private Map<What, BigDecimal> drawn(List<Node> nodes) {
        Map<What, Long> sums = new EnumMap<>(What.class);
        Node aspect = null;
        Node item = null;
        for (Node node : nodes) {
            aspect = node.level() == Level.ASPECT ? node : aspect;
            item = node.level() == Level.ITEM ? node : node.level() == Level.ASPECT ? null : item;
            boolean recommends = aspect != null && aspect.recommends() || item != null && item.recommends();
            switch (node.level()) {
                case ASPECT -> sums.merge(What.ASPECTS, recommends ? 0L : 1L, Long::sum);
                case ITEM -> sums.merge(What.ITEMS, recommends ? 0L : 1L, Long::sum);
                case PROBLEM -> {
                    sums.merge(recommends ? What.RECOMMENDATIONS : What.PROBLEMS, 1L, Long::sum);
                    if (!recommends && node.said().state() != State.UNSAID) {
                        sums.merge(What.valueOf(node.said().state().name()), 1L, Long::sum);
                    }
                }
            }
        }
        Map<What, BigDecimal> drawn = new EnumMap<>(What.class);
        sums.forEach((what, sum) -> drawn.put(what, BigDecimal.valueOf(sum)));
        return drawn;
    }
}
