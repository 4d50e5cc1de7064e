package org.zhuoluo.overview.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.CutWish;
import org.zhuoluo.overview.Cutting;
import org.zhuoluo.rectification.Rounds;

/** What a cut shows, taken away as a table in the reader's language. */
@Controller
class CutsFileController {

    private final Cutting cutting;
    private final Rounds rounds;
    private final MessageSource messages;

    CutsFileController(Cutting cutting, Rounds rounds, MessageSource messages) {
        this.cutting = cutting;
        this.rounds = rounds;
        this.messages = messages;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/rounds/{round}/cuts.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable int round, @RequestParam Map<String, String> said, Locale locale, Person by) {
        CutTable table = table(round, said, locale, by);
        return TableFile.asCsv(table);
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/rounds/{round}/cuts.xlsx")
    ResponseEntity<byte[]> xlsx(
            @PathVariable int round, @RequestParam Map<String, String> said, Locale locale, Person by) {
        CutTable table = table(round, said, locale, by);
        return TableFile.asXlsx(table, new CutWords(messages, locale).say("cuts.title"));
    }

    private CutTable table(int round, Map<String, String> said, Locale locale, Person by) {
        String name = rounds.requireToRead(round, by).name();
        return CutTable.of(cutting.of(round, CutWish.of(said), by), name, new CutWords(messages, locale));
    }
}
