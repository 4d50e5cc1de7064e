package org.zhuoluo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuoluo.Texts.files;
import static org.zhuoluo.Texts.named;
import static org.zhuoluo.Texts.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words in step: both languages say the same things, and every key a page or a rule names has words. */
class MessagesTests {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern NAMED_IN_TEMPLATES = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)[}(]");
    private static final Pattern NAMED_IN_RULES = Pattern.compile("\"((?:refusal|invalid)\\.[a-z][a-zA-Z0-9.-]*)\"");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)[^}]*}");

    static Stream<Path> bundles() {
        return files(BUNDLES, ".properties").filter(file -> !file.toString().endsWith("_en.properties"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void saysTheSameInBothLanguages(Path chinese) {
        Properties english = read(inEnglish(chinese));
        assertThat(english.stringPropertyNames()).isEqualTo(read(chinese).stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(english.getProperty(key)))
                        .as(key)
                        .isEqualTo(places(read(chinese).getProperty(key))));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void leavesNothingUnsaid(Path chinese) {
        assertThat(read(chinese).entrySet())
                .allSatisfy(word -> assertThat(word.getValue().toString())
                        .as("%s", word.getKey())
                        .isNotBlank());
        assertThat(read(inEnglish(chinese)).entrySet())
                .allSatisfy(word -> assertThat(word.getValue().toString())
                        .as("%s", word.getKey())
                        .isNotBlank());
    }

    /** Only words with places go through MessageFormat, which reads two apostrophes as one. */
    @ParameterizedTest
    @MethodSource("bundles")
    void writesApostrophesAsTheyAreRead(Path chinese) {
        Stream.of(chinese, inEnglish(chinese))
                .flatMap(bundle -> read(bundle).entrySet().stream())
                .forEach(word -> {
                    String said = word.getValue().toString();
                    String wrong = PLACE.matcher(said).find() ? "(?<!')'(?!')" : "''";
                    assertThat(said).as("%s", word.getKey()).doesNotContainPattern(wrong);
                });
    }

    @Test
    void everyKeyIsDefinedOnce() {
        List<String> keys = bundles()
                .flatMap(file -> read(file).stringPropertyNames().stream())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void everyKeyNamedInATemplateHasWords() {
        assertThat(named(Path.of("src/main/resources/templates"), ".html", NAMED_IN_TEMPLATES))
                .isNotEmpty();
        assertThat(named(Path.of("src/main/resources/templates"), ".html", NAMED_IN_TEMPLATES).stream()
                        .filter(key -> !all().containsKey(key)))
                .isEmpty();
    }

    @Test
    void everyRefusalHasWords() {
        assertThat(named(Path.of("src/main/java"), ".java", NAMED_IN_RULES)).isNotEmpty();
        assertThat(named(Path.of("src/main/java"), ".java", NAMED_IN_RULES).stream()
                        .filter(key -> !key.endsWith(".") && !all().containsKey(key)))
                .isEmpty();
    }

    @Test
    void templatesHoldNoProse() {
        assertThat(files(Path.of("src/main/resources/templates"), ".html")
                        .filter(file -> HAN.matcher(text(file)).find()))
                .isEmpty();
    }

    private static TreeMap<Object, Object> all() {
        TreeMap<Object, Object> words = new TreeMap<>();
        bundles().forEach(file -> words.putAll(read(file)));
        return words;
    }

    private static List<String> places(String words) {
        return PLACE.matcher(words)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    private static Path inEnglish(Path chinese) {
        return Path.of(chinese.toString().replace(".properties", "_en.properties"));
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
