package org.zhuoluo.overview.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.SUPERVISOR;

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
import org.zhuoluo.overview.Overseeing;
import org.zhuoluo.overview.RegionFilter;

/** The rounds of a region as its page shows them, taken away as a table in the reader's language. */
@Controller
class RegionFileController {

    private final Overseeing overseeing;
    private final MessageSource messages;

    RegionFileController(Overseeing overseeing, MessageSource messages) {
        this.overseeing = overseeing;
        this.messages = messages;
    }

    @Allowed({OFFICE, LEADER, SUPERVISOR})
    @GetMapping("/regions/{region}/rounds.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable int region, @RequestParam Map<String, String> said, Locale locale, Person by) {
        return TableFile.asCsv(table(region, said, locale, by));
    }

    @Allowed({OFFICE, LEADER, SUPERVISOR})
    @GetMapping("/regions/{region}/rounds.xlsx")
    ResponseEntity<byte[]> xlsx(
            @PathVariable int region, @RequestParam Map<String, String> said, Locale locale, Person by) {
        return TableFile.asXlsx(table(region, said, locale, by), new CutWords(messages, locale).say("region.title"));
    }

    private CutTable table(int region, Map<String, String> said, Locale locale, Person by) {
        return RegionTable.of(overseeing.rounds(region, RegionFilter.of(said), by), new CutWords(messages, locale));
    }
}
