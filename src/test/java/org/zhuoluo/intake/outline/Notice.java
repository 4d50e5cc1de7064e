package org.zhuoluo.intake.outline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.phrase.Frame;
import org.zhuoluo.phrase.TimePhrase;
import org.zhuoluo.shared.Plain;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An invented paper beside what a careful clerk draws from it, and how far the reader draws the same. */
final class Notice {

    private static final Frame FRAME = new Frame(LocalDate.of(2022, 1, 1), LocalDate.of(2026, 12, 31), false, null);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What came of it: all as it should be; told with a doubt; or neither. */
    enum Outcome {
        RIGHT,
        ASKED,
        WRONG
    }

    private static final Map<Counts.What, String> WHAT = Map.of(
            Counts.What.ASPECTS,
            "方面",
            Counts.What.ITEMS,
            "项",
            Counts.What.PROBLEMS,
            "问题",
            Counts.What.RECOMMENDATIONS,
            "意见建议",
            Counts.What.DONE,
            "已完成",
            Counts.What.BASICALLY,
            "基本完成",
            Counts.What.UNDER_WAY,
            "正在推进",
            Counts.What.RATE,
            "完成率");
    private static final Pattern CONTAINS = Pattern.compile("整改|问题|情况|清单|任务");

    private final String name;
    private final JsonNode right;
    private final OutlineDraft draft;
    private final List<Doubt> doubts;
    private final List<String> silent = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    private Notice(Path file) throws IOException {
        this.name = file.getFileName().toString().replace(".txt", "");
        this.right = JSON.readTree(Files.readString(file.resolveSibling(name + ".json")));
        this.draft = OutlineReader.read(SourceText.pasted(Files.readString(file)));
        this.doubts = Doubts.of(draft);
        compare();
    }

    /** Those of a folder, in order. */
    static List<Notice> in(Path folder) throws IOException {
        List<Notice> notices = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                notices.add(new Notice(file));
            }
        }
        return notices;
    }

    String name() {
        return name;
    }

    String kind() {
        return right.path("kind").asString();
    }

    Outcome outcome() {
        return !silent.isEmpty() ? Outcome.WRONG : told.isEmpty() ? Outcome.RIGHT : Outcome.ASKED;
    }

    /** What differs, each with whether a doubt tells of it. */
    List<String> differences() {
        return Stream.concat(silent.stream().map(it -> "! " + it), told.stream().map(it -> "? " + it))
                .toList();
    }

    private record Wanted(String aspect, String item, JsonNode problem) {}

    private void compare() {
        List<Wanted> wanted = new ArrayList<>();
        for (JsonNode aspect : right.path("aspects")) {
            for (JsonNode item : aspect.path("items")) {
                item.path("problems")
                        .forEach(problem -> wanted.add(new Wanted(
                                aspect.path("title").asString(),
                                item.path("title").asString(),
                                problem)));
            }
        }
        List<Node> drawn = new ArrayList<>(draft.at(Level.PROBLEM));
        for (Wanted one : wanted) {
            String words = plain(one.problem().path("words").asString());
            Node found = drawn.stream()
                    .filter(node -> plain(node.text(draft.source())).contains(words))
                    .filter(node -> plain(node.title()).contains(words)
                            || words.contains(plain(node.title()))
                            || plain(node.text(draft.source())).indexOf(words) < 30)
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                differs(null, "missing " + one.problem().path("number").asString() + " " + words);
            } else {
                drawn.remove(found);
                compare(one, found);
            }
        }
        for (JsonNode count : right.path("counts")) {
            String what = count.path("what").asString();
            boolean agrees = count.path("agrees").asBoolean();
            boolean found = Counts.of(draft).stream()
                    .anyMatch(one -> WHAT.get(one.what()).equals(what)
                            && one.stated().doubleValue()
                                    == count.path("stated").asDouble()
                            && one.agrees() == agrees);
            if (!found) {
                differs(null, "count " + count + " " + Counts.of(draft));
            }
        }
        drawn.forEach(node -> differs(node, "no problem: " + node.mark() + " " + node.title()));
    }

    private void compare(Wanted wanted, Node node) {
        JsonNode problem = wanted.problem();
        Said said = draft.meant(node);
        String state = problem.path("state").asString("UNSAID");
        boolean recommended = problem.path("number").asString("").startsWith("J");
        if (!state.equals(said.state().name()) && !(recommended && said.state() == Said.State.UNSAID)) {
            differs(
                    node,
                    "state " + state + " <> " + said.state() + " | "
                            + node.text(draft.source()).replace("\n", " / "));
        }
        differ(node, "lead", names(problem.path("lead").asString("")), names(said.lead()));
        differ(node, "responsible", names(problem.path("responsible")), names(said.responsible()));
        differ(node, "supporting", names(problem.path("supporting")), names(said.supporting()));
        String deadline = problem.path("deadline").asString("");
        if (!deadline.equals(day(said.deadline())) && !plain(deadline).equals(plain(said.deadline()))) {
            differs(node, "deadline " + deadline + " <> " + said.deadline());
        }
        boolean goesOn = problem.path("longTerm").asBoolean(false) || deadline.contains("长期坚持");
        if (goesOn != said.longTerm()) {
            differs(node, "longTerm " + goesOn);
        }
        String aspect = heading(above(node, Level.ASPECT));
        String item = heading(above(node, Level.ITEM));
        boolean contained =
                heading(wanted.aspect()).equals(item) && wanted.item().isEmpty()
                        || wanted.aspect().isEmpty()
                                && wanted.item().isEmpty()
                                && item.isEmpty()
                                && CONTAINS.matcher(aspect).find();
        if (!contained) {
            differ(node, "aspect", heading(wanted.aspect()), aspect);
            differ(node, "item", heading(wanted.item()), item);
        }
    }

    private void differ(Node node, String what, Object wanted, Object drawn) {
        if (!wanted.equals(drawn)) {
            differs(node, what + " " + wanted + " <> " + drawn + " | " + Words.first(node.title(), 16));
        }
    }

    /** Told where a doubt is about the same part, the heading above it, or, where a problem is missing, its line or the count. */
    private void differs(@Nullable Node node, String what) {
        String words = what.replaceAll("^missing \\S* ", "");
        boolean asked = right.path("mayAsk").asBoolean(false) && !doubts.isEmpty()
                || draft.nodes().isEmpty()
                || doubts.stream()
                        .anyMatch(doubt -> doubt.kind() == Doubt.Kind.COUNTS
                                || (node == null
                                        ? plain(draft.source().get(doubt.paragraph()))
                                                .contains(words)
                                        : node.pieces().stream()
                                                .anyMatch(piece -> piece.paragraph() == doubt.paragraph())));
        (asked ? told : silent).add(what);
    }

    private String above(Node node, Level level) {
        String title = "";
        for (Node one : draft.nodes()) {
            if (one.level() == Level.ASPECT) {
                title = level == Level.ITEM ? "" : one.title();
            } else if (one.level() == Level.ITEM && level == Level.ITEM) {
                title = one.title();
            } else if (one == node) {
                return title;
            }
        }
        return "";
    }

    private static String day(String words) {
        LocalDate day = words.isEmpty() ? null : TimePhrase.read(words, FRAME).day();
        return day == null ? words.contains("长期坚持") ? "长期坚持" : "" : day.toString();
    }

    private static Set<String> names(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(name -> plain(name.asString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(String words) {
        return Arrays.stream(words.split("[、，,;；\\s\\p{Z}]+"))
                .filter(name -> !name.isEmpty())
                .map(Notice::plain)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a heading is about. */
    private static String heading(String title) {
        return plain(title).replaceAll("^(?:关于|针对)|的?(?:突出)?问题(?:的?整改)?(?:落实|进展)?(?:情况)?$|\\d+个问题$", "");
    }

    private static String plain(String words) {
        return Plain.name(words).replaceAll("[\\s，。、：:；“”\"'‘’（）()]", "");
    }
}
