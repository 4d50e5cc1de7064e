package org.zhuoluo.report.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.wall.TimeSpan;
import org.zhuoluo.overview.wall.WallFormat;
import org.zhuoluo.report.WallPrints;
import org.zhuoluo.shared.Attachment;

/** The chart on the wall, taken away to be printed: {@code paper} is A3 or A0. */
@Controller
@RequestMapping("/rounds/{round}")
class WallPrintController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final WallPrints prints;

    WallPrintController(WallPrints prints) {
        this.prints = prints;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/wall-chart.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable int round, @RequestParam Map<String, String> said, Person by) {
        return file(prints.pdf(wish(round, said), house(), by), MediaType.APPLICATION_PDF);
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/wall-chart.svg")
    ResponseEntity<byte[]> svg(@PathVariable int round, @RequestParam Map<String, String> said, Person by) {
        return file(prints.svg(wish(round, said), house(), by), SVG);
    }

    private static WallPrints.Wish wish(int round, Map<String, String> said) {
        return new WallPrints.Wish(
                round,
                Filter.of(said).orFeedback(),
                WallFormat.paper(said.get("paper")),
                TimeSpan.of(said.get("columns")));
    }

    private static String house() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    private static ResponseEntity<byte[]> file(WallPrints.Print print, MediaType type) {
        return Attachment.named(print.name()).contentType(type).body(print.content());
    }
}
