package org.zhuoluo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuoluo.Texts.files;
import static org.zhuoluo.Texts.named;
import static org.zhuoluo.Texts.text;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Templates and those who name them agree, and no template breaks the content security policy. */
class TemplatesTests {

    private static final Path ROOT = Path.of("src/main/resources/templates");
    private static final Pattern VIEW = Pattern.compile("\"((?:[a-z]+/)[a-z_-]+)\"");
    private static final Pattern FRAGMENT = Pattern.compile("~\\{([a-z_/-]+)\\s*::\\s*([A-Za-z-]+)");

    @Test
    void everyTemplateIsUsed() {
        Set<String> named = new TreeSet<>(Set.of("layout", "error"));
        named.addAll(named(Path.of("src/main/java"), ".java", VIEW));
        named.addAll(named(ROOT, ".html", FRAGMENT));
        assertThat(names().filter(name -> !named.contains(name))).isEmpty();
    }

    @Test
    void everyFragmentNamedExists() {
        for (Path file : (Iterable<Path>) files(ROOT, ".html")::iterator) {
            Matcher matcher = FRAGMENT.matcher(text(file));
            while (matcher.find()) {
                Path target = ROOT.resolve(matcher.group(1) + ".html");
                assertThat(target).as("named in %s", file).exists();
                assertThat(text(target))
                        .as("%s in %s", matcher.group(), file)
                        .contains("th:fragment=\"" + matcher.group(2));
            }
        }
    }

    @Test
    void nothingInlineAndNothingUnescaped() {
        Pattern forbidden = Pattern.compile(
                "\\sstyle=|\\son[a-z]+=|th:utext|\\[\\(|<script(?![^>]*src=)|hx-on|https?://(?!www\\.thymeleaf\\.org|www\\.w3\\.org)");
        assertThat(files(ROOT, ".html")
                        .filter(file -> forbidden.matcher(text(file)).find()))
                .isEmpty();
    }

    /** A replaced element takes its condition with it before anybody asks it. */
    @Test
    void noConditionStandsOnAReplacedElement() {
        Pattern lost = Pattern.compile("<(?=[^>]*\\sth:replace=)(?=[^>]*\\sth:(if|unless)=)[^>]*>");
        assertThat(files(ROOT, ".html").filter(file -> lost.matcher(text(file)).find()))
                .isEmpty();
    }

    private static Stream<String> names() {
        return files(ROOT, ".html").map(file -> ROOT.relativize(file).toString().replace(".html", ""));
    }
}
