package org.zhuoluo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks through all kinds of page as the kinds of person who see different ones: none has an accessibility fault, none breaks the
 * script policy. No page has frames, so axe looks at it in one go (its legacy mode); the other way takes two seconds a page.
 */
@JourneyTest
class AccessibilityJourney {

    private static final int ENOUGH = 40;

    /** What is in order is not told: on long lists that takes longer than to find it so. */
    private static final AxeRunOptions ONLY_FAULTS = onlyFaults();

    @ParameterizedTest
    @ValueSource(strings = {"office", "unit", "system", "audit"})
    void everyPageCanBeUsedByEverybody(String login, Guest guest) {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        guest.page().onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.put(message.text(), List.of(guest.page().url()));
            }
        });
        guest.signIn(login);
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of("/"));
        while (!waiting.isEmpty() && seen.size() < ENOUGH) {
            String path = waiting.poll();
            if (!seen.add(kindOf(path))) {
                continue;
            }
            guest.open(path);
            List<String> found = new AxeBuilder(guest.page())
                    .options(ONLY_FAULTS).setLegacyMode(true).analyze().getViolations().stream()
                            .map(AccessibilityJourney::told)
                            .toList();
            if (!found.isEmpty()) {
                faults.put(path, found);
            }
            links(guest).forEach(waiting::add);
        }
        assertThat(faults).isEmpty();
        assertThat(seen).hasSizeGreaterThan(1);
    }

    private static AxeRunOptions onlyFaults() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** Pages that differ only in numbers or filters are of one kind. */
    private static String kindOf(String path) {
        return path.replaceAll("\\?.*", "")
                .replaceAll("/\\d{4}-W\\d\\d", "/week")
                .replaceAll("/[A-Z]?\\d+(\\.\\d+)*", "/n")
                .replaceAll("/[0-9a-f-]{36}", "/entry");
    }

    private static List<String> links(Guest guest) {
        Locator anchors = guest.page().locator("a[href^='/']:not([download])");
        return ((List<?>) anchors.evaluateAll("links => links.map(link => link.getAttribute('href'))"))
                .stream()
                        .map(Object::toString)
                        .map(link -> link.replaceAll("#.*", ""))
                        .filter(link -> !link.matches(".*(\\.docx|\\.xlsx|/evidence/|/language).*"))
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + " (" + rule.getImpact() + "): "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .limit(3)
                        .toList();
    }
}
