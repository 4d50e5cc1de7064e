package org.zhuoluo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuoluo.Texts.files;
import static org.zhuoluo.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small rooms: what outgrows its size is split by idea. And what must not lie about in the repository. */
class RoomsTests {

    private static final Pattern NOT_CODE = Pattern.compile("\\s*($|//|/?\\*|import |package ).*");
    private static final Pattern DECISION = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/-]+");

    @Test
    void javaFilesStaySmall() {
        assertThat(larger(Path.of("src/main/java"), ".java", 150)).isEmpty();
    }

    @Test
    void controllersStaySmall() {
        assertThat(larger(Path.of("src/main/java"), "Controller.java", 100)).isEmpty();
    }

    @Test
    void templatesStaySmall() {
        assertThat(larger(Path.of("src/main/resources/templates"), ".html", 120))
                .isEmpty();
    }

    @Test
    void testsStaySmall() {
        assertThat(larger(Path.of("src/test/java"), ".java", 200)).isEmpty();
    }

    @Test
    void measuresCodeAndNothingElse() {
        assertThat(codeLines(List.of("package a;", "", "import b;", "/** c */", " * d", "// e", "int f;")))
                .isEqualTo(1);
    }

    @Test
    void decisionsAreNumberedOnce() {
        List<String> numbers = files(Path.of("docs/decisions"), ".md")
                .map(file -> DECISION.matcher(file.getFileName().toString()))
                .peek(matcher -> assertThat(matcher.matches()).isTrue())
                .map(matcher -> matcher.group(1))
                .toList();
        assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void nothingIsLeftForLater() {
        Pattern later = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X{3})\\b");
        assertThat(Stream.of("src", "db", "docs")
                        .flatMap(root -> files(Path.of(root), ""))
                        .filter(file -> !file.toString().contains("/vendor/"))
                        .filter(file -> file.toString().matches(".*\\.(java|html|css|js|sql|md|properties|yaml)"))
                        .filter(file -> later.matcher(text(file)).find()))
                .isEmpty();
    }

    /** A machine without a locale of Chinese cannot even copy what it cannot name. */
    @Test
    void filesHaveNamesThatEveryMachineCanRead() {
        assertThat(Stream.of("src", "db", "docs", ".ci", ".mvn").flatMap(root -> files(Path.of(root), "")))
                .isNotEmpty()
                .allMatch(file -> PLAIN.matcher(file.toString()).matches());
    }

    private static List<String> larger(Path root, String ending, int limit) {
        return files(root, ending)
                .filter(file -> codeLines(lines(file)) > limit)
                .map(file -> file + " " + codeLines(lines(file)))
                .toList();
    }

    private static long codeLines(List<String> lines) {
        return lines.stream().filter(line -> !NOT_CODE.matcher(line).matches()).count();
    }

    private static List<String> lines(Path file) {
        return text(file).lines().toList();
    }
}
