package org.zhuoluo.intake.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhuoluo.intake.outline.Said.State;

/**
 * How far the matter of a part is, read where states stand: behind their label the first sentence; without a label the
 * sentence right behind the title, or brackets at its end; and everywhere a paragraph of its own. Where several say it, the
 * least of them counts.
 *
 * @param goesOn whether it is said there that it is kept up (长期坚持)
 * @param doubtful whether something is said there of being done that is not understood
 */
record Progress(State state, boolean goesOn, boolean doubtful) {

    private static final Pattern SENTENCES = Pattern.compile("[。；;\\n]+");
    private static final Pattern AT_THE_END = Pattern.compile("[（(]([^（）()]{2,30})[）)]\\s*[。：:]?$");
    private static final Pattern SPEAKS = Pattern.compile("完成|到位|办结|销号|完毕|整改中|已整改|已解决");
    private static final String GOES_ON = "长期坚持";

    /** {@code under}: what stands behind labels of progress, if any does. */
    static Progress of(String text, List<String> under) {
        List<State> told = new ArrayList<>();
        List<String> places = new ArrayList<>();
        if (under.isEmpty()) {
            unlabelled(text, told, places);
        } else {
            under.forEach(words -> labelled(words, told, places));
        }
        State state = StateWords.least(told);
        boolean doubtful = state == State.UNSAID
                && places.stream().anyMatch(place -> SPEAKS.matcher(place).find());
        return new Progress(state, places.stream().anyMatch(place -> place.contains(GOES_ON)), doubtful);
    }

    private static void labelled(String words, List<State> told, List<String> places) {
        String said = Words.strip(words);
        String first = SENTENCES.split(said, 2)[0];
        told.add(StateWords.told(first));
        places.add(said);
        paragraphs(said, told);
    }

    private static void unlabelled(String text, List<State> told, List<String> places) {
        String words = Words.strip(text);
        List<String> sentences = Arrays.stream(SENTENCES.split(words.substring(0, Said.labels(words))))
                .map(Words::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        if (sentences.isEmpty()) {
            return;
        }
        Matcher end = AT_THE_END.matcher(sentences.get(0));
        if (end.find()) {
            told.add(StateWords.whole(end.group(1)));
            places.add(end.group(1));
        }
        if (sentences.size() > 1) {
            told.add(StateWords.whole(sentences.get(1)));
            places.add(sentences.get(1));
        }
        int title = words.indexOf('\n');
        if (title >= 0) {
            String rest = words.substring(title);
            paragraphs(rest, told);
            rest.lines().filter(line -> StateWords.whole(line) != State.UNSAID).forEach(places::add);
        }
    }

    /** Paragraphs that say nothing but a state. */
    private static void paragraphs(String words, List<State> told) {
        words.lines()
                .map(line -> SENTENCES.matcher(Words.strip(line)).replaceAll("，"))
                .forEach(line -> told.add(StateWords.whole(line)));
    }
}
