package org.zhuoluo.exchange.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuoluo.exchange.BookForm;
import org.zhuoluo.exchange.Exporting;
import org.zhuoluo.exchange.RoundBook;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.shared.Missing;

/** Taking tables out: which forms there are for the rows of a list, and each of them as a file. */
@Controller
class WorkbookController {

    private static final String AT = "/rounds/{round}/workbook";

    private final Exporting exporting;
    private final RoundBook roundBook;
    private final WorkbookPage page;

    WorkbookController(Exporting exporting, RoundBook roundBook, WorkbookPage page) {
        this.exporting = exporting;
        this.roundBook = roundBook;
        this.page = page;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping(AT)
    String show(@PathVariable int round, @RequestParam Map<String, String> said, Model model, Person by) {
        page.show(round, said, model, by);
        return "exchange/workbook";
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping({AT + ".xlsx", "/api/v1/rounds/{round}/workbook.xlsx"})
    ResponseEntity<InputStreamResource> round(@PathVariable int round, Person by) {
        return page.handout(round, ".xlsx", Handout.XLSX, by, out -> roundBook.write(round, by, out));
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping(AT + "/{form}.xlsx")
    ResponseEntity<InputStreamResource> workbook(
            @PathVariable int round, @PathVariable String form, @RequestParam Map<String, String> said, Person by) {
        BookForm chosen = require(form);
        return page.handout(
                round,
                " " + page.called(chosen) + ".xlsx",
                Handout.XLSX,
                by,
                out -> exporting.workbook(round, chosen, Filter.of(said), by, out));
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping(AT + "/{form}.csv")
    ResponseEntity<InputStreamResource> csv(
            @PathVariable int round, @PathVariable String form, @RequestParam Map<String, String> said, Person by) {
        BookForm chosen = require(form);
        return page.handout(
                round,
                " " + page.called(chosen) + ".csv",
                Handout.CSV,
                by,
                out -> exporting.csv(round, chosen, Filter.of(said), by, out));
    }

    private static BookForm require(String form) {
        return BookForm.named(form).orElseThrow(() -> new Missing("form", form));
    }
}
