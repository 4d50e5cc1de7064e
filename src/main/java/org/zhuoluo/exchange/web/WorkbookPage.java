package org.zhuoluo.exchange.web;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhuoluo.exchange.BookForm;
import org.zhuoluo.exchange.Exporting;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Listed;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.shared.Invalid;

/** What the page shows on which tables go out and come back: the forms of a list, each with the filter of the list in its address. */
@Component
class WorkbookPage {

    private static final String ROWS = "rows";

    private final Rounds rounds;
    private final Exporting exporting;
    private final Handout handout;
    private final MessageSource messages;

    WorkbookPage(Rounds rounds, Exporting exporting, Handout handout, MessageSource messages) {
        this.rounds = rounds;
        this.exporting = exporting;
        this.handout = handout;
        this.messages = messages;
    }

    /** A form to choose: its noun, how many columns it has, and its addresses. */
    record Choice(String noun, int columns, String xlsx, String csv) {}

    void show(int round, Map<String, String> said, Model model, Person by) {
        model.addAttribute("round", rounds.require(round, by));
        Listed rows = rows(said.getOrDefault(ROWS, Listed.TASKS.name()));
        Map<String, String> filter = new LinkedHashMap<>(said);
        filter.keySet().removeAll(List.of(ROWS, "page", "size"));
        filter.values().removeIf(String::isBlank);
        List<BookForm> forms = BookForm.of(rows);
        String at = "/rounds/" + round + "/workbook";
        model.addAttribute(ROWS, rows);
        model.addAttribute("all", Listed.values());
        model.addAttribute("found", exporting.count(round, forms.get(0), Filter.of(filter), by));
        model.addAttribute(
                "narrowed", filter.keySet().stream().anyMatch(name -> !name.equals("sort") && !name.equals("asOf")));
        model.addAttribute(
                "forms",
                forms.stream()
                        .map(form -> new Choice(
                                form.noun(),
                                form.columns().size(),
                                written(at + "/" + form.noun() + ".xlsx", filter),
                                written(at + "/" + form.noun() + ".csv", filter)))
                        .toList());
        model.addAttribute(
                "back", written("/rounds/" + round + "/" + rows.name().toLowerCase(Locale.ROOT), filter));
    }

    /** What a form is called in a file's name. */
    String called(BookForm form) {
        return messages.getMessage("form." + form.noun(), null, Locale.SIMPLIFIED_CHINESE);
    }

    ResponseEntity<InputStreamResource> handout(
            int round, String ending, MediaType type, Person by, Consumer<OutputStream> writing) {
        return handout.of(rounds.require(round, by).name() + ending, type, writing);
    }

    private static Listed rows(String said) {
        return Arrays.stream(Listed.values())
                .filter(rows -> rows.name().equalsIgnoreCase(said))
                .findFirst()
                .orElseThrow(() -> Invalid.field(ROWS, "invalid.parameter", ROWS, said));
    }

    private static String written(String path, Map<String, String> said) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(path);
        said.forEach((name, value) -> builder.queryParam(name, "{" + name + "}"));
        return builder.encode().buildAndExpand(said).toUriString();
    }
}
