package org.zhuoluo.overview.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Overview;
import org.zhuoluo.overview.Registry;
import org.zhuoluo.rectification.AccountabilityKind.Counted;
import org.zhuoluo.rectification.Mechanism;
import org.zhuoluo.shared.Steady;

/** The registers beside the tree, each narrowed to one sort of row by {@code of}. */
@Controller
@RequestMapping("/rounds/{round}")
class RegisterController {

    private final Registry registry;
    private final Overview overview;
    private final RoundPage page;

    RegisterController(Registry registry, Overview overview, RoundPage page) {
        this.registry = registry;
        this.overview = overview;
        this.page = page;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @Steady
    @GetMapping("/indicators")
    String indicators(@PathVariable int round, @RequestParam Map<String, String> said, Model model, Person by) {
        Filter filter = page.show(round, "/indicators", said, model, by);
        model.addAttribute("rows", overview.figures(round, filter, by).indicators());
        return "overview/indicators";
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @Steady
    @GetMapping("/mechanisms")
    String mechanisms(@PathVariable int round, @RequestParam Map<String, String> said, Model model, Person by) {
        Filter filter = page.show(round, "/mechanisms", said, model, by);
        List<Registry.Mechanism> rows = registry.mechanisms(round, filter, by).stream()
                .filter(row -> of(said, row.nature()))
                .toList();
        model.addAttribute("rows", rows);
        Map<String, List<Registry.Mechanism>> sorted = new HashMap<>();
        for (Mechanism.State state : Mechanism.State.values()) {
            sorted.put(
                    state.name(),
                    rows.stream().filter(row -> row.state() == state).toList());
        }
        model.addAttribute("sorted", sorted);
        model.addAttribute(
                "established",
                rows.stream().filter(Registry.Mechanism::isEstablished).count());
        return "overview/mechanisms";
    }

    @Allowed({OFFICE, LEADER, SUPERVISOR})
    @Steady
    @GetMapping("/accountability")
    String accountability(@PathVariable int round, @RequestParam Map<String, String> said, Model model, Person by) {
        Filter filter = page.show(round, "/accountability", said, model, by);
        List<Registry.Action> rows = registry.actions(round, filter, by).stream()
                .filter(row -> of(said, row.kind().name()))
                .toList();
        Map<Counted, Integer> sums = new EnumMap<>(Counted.class);
        for (Counted unit : Counted.values()) {
            sums.put(unit, rows.stream().mapToInt(row -> row.counting(unit)).sum());
        }
        model.addAttribute("rows", rows);
        model.addAttribute("sums", sums);
        return "overview/accountability";
    }

    @Allowed({OFFICE, LEADER, SUPERVISOR})
    @Steady
    @GetMapping("/meetings")
    String meetings(@PathVariable int round, @RequestParam Map<String, String> said, Model model, Person by) {
        Filter filter = page.show(round, "/meetings", said, model, by);
        model.addAttribute(
                "rows",
                registry.meetings(round, filter, by).stream()
                        .filter(row -> of(said, row.kind()))
                        .toList());
        model.addAttribute("planned", filter.asOf() == null ? registry.planned(round, by) : List.of());
        return "overview/meetings";
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @Steady
    @GetMapping("/documents")
    String documents(@PathVariable int round, @RequestParam Map<String, String> said, Model model, Person by) {
        Filter filter = page.show(round, "/documents", said, model, by);
        model.addAttribute(
                "rows",
                registry.documents(round, filter, by).stream()
                        .filter(row -> of(said, row.kind()))
                        .toList());
        return "overview/documents";
    }

    private static boolean of(Map<String, String> said, String kind) {
        String wanted = said.getOrDefault("of", "");
        return wanted.isBlank() || wanted.equals(kind);
    }
}
