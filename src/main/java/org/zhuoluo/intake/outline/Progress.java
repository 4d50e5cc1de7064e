package org.zhuoluo.intake.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhuoluo.intake.outline.Said.State;

/**
 * How far the matter of a part is, read where states stand: behind their label the first sentence; without a label the
 * sentence right behind the title, or at its end in brackets or behind a dash; and everywhere a paragraph of its own. Where
 * several say it, the least of them counts.
 *
 * @param goesOn whether it is said there that it is kept up (长期坚持)
 * @param doubtful whether something is said there that is not understood
 */
record Progress(State state, boolean goesOn, boolean doubtful) {

    private static final Pattern SENTENCES = Pattern.compile("[。；;\\n]+");
    private static final Pattern AT_THE_END =
            Pattern.compile("(?:[（(【\\[]([^（）()【】]{2,30})[）)】\\]]|(?:——|--|—)\\s*([^—]{2,20}))\\s*[。：:]?$");
    private static final Pattern AT_THE_BEGIN = Pattern.compile("^[【\\[]([^【】]{2,12})[】\\]]");
    private static final Pattern SPEAKS =
            Pattern.compile("(?:已|均|全部|基本|部分|尚|正在|第.个问题).{0,6}(?:完成|到位|办结|销号|完毕|整改|解决)|整改中|推进中|整改(?:已|完)");
    private static final String GOES_ON = "长期坚持";

    /** A paragraph that is longer tells what was done, not how it stands. */
    private static final int LONGEST = 60;

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
                && places.stream()
                        .anyMatch(
                                place -> under.isEmpty() ? SPEAKS.matcher(place).find() : !place.isBlank());
        return new Progress(state, places.stream().anyMatch(place -> place.contains(GOES_ON)), doubtful);
    }

    private static void labelled(String words, List<State> told, List<String> places) {
        String said = Words.strip(words);
        String[] sentences = SENTENCES.split(said);
        if (sentences.length == 0) {
            return;
        }
        if (Rank.of(sentences[0]).isEmpty()) {
            told.add(unlessTakenBack(StateWords.told(sentences[0]), List.of(sentences), 1));
        }
        String line = said.lines().findFirst().orElse("");
        String[] all = SENTENCES.split(line);
        if (all.length > 1) {
            told.add(StateWords.whole(all[all.length - 1]));
        }
        places.add(line);
        paragraphs(said.substring(line.length()), told, places);
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
        for (Matcher place : List.of(AT_THE_END.matcher(sentences.get(0)), AT_THE_BEGIN.matcher(sentences.get(0)))) {
            if (place.find()) {
                String said = place.group(1) != null ? place.group(1) : place.group(2);
                told.add(StateWords.whole(said));
                places.add(said);
            }
        }
        int clause =
                Math.max(sentences.get(0).lastIndexOf('，'), sentences.get(0).lastIndexOf(','));
        String last = sentences.get(0).substring(clause + 1);
        State ending = clause > 0 ? StateWords.whole(last) : State.UNSAID;
        if (ending != State.UNSAID) {
            told.add(ending);
            places.add(last);
        }
        if (sentences.size() > 1) {
            told.add(unlessTakenBack(StateWords.whole(sentences.get(1)), sentences, 2));
            places.add(sentences.get(1));
        }
        int title = words.indexOf('\n');
        if (title >= 0) {
            paragraphs(words.substring(title), told, places);
        }
    }

    /** The state, but for what the sentence behind it takes back: 已完成整改。其余2个正在推进。 */
    private static State unlessTakenBack(State state, List<String> sentences, int behind) {
        boolean takenBack = behind < sentences.size() && StateWords.takesBack(sentences.get(behind));
        return state == State.DONE && takenBack ? State.UNDER_WAY : state;
    }

    /** Paragraphs that say nothing but a state. */
    private static void paragraphs(String words, List<State> told, List<String> places) {
        words.lines().map(Words::strip).filter(line -> line.length() <= LONGEST).forEach(line -> {
            String[] sentences = SENTENCES.split(line);
            State first = sentences.length == 0 ? State.UNSAID : StateWords.whole(sentences[0]);
            State state = unlessTakenBack(first, List.of(sentences), 1);
            told.add(state);
            if (state != State.UNSAID) {
                places.add(line);
            }
        });
    }
}
