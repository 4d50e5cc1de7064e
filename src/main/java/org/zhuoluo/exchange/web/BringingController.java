package org.zhuoluo.exchange.web;

import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuoluo.exchange.BookFile;
import org.zhuoluo.exchange.Bringing;
import org.zhuoluo.intake.Waiting;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;

/** Bringing a table back: looked at cell by cell, conflicts chosen, applied as it was looked at, or shown again. */
@Controller
@RequestMapping("/rounds/{round}/workbook/changes")
class BringingController {

    private final Bringing bringing;
    private final Waiting waiting;
    private final ChangesPage page;

    BringingController(Bringing bringing, Waiting waiting, ChangesPage page) {
        this.bringing = bringing;
        this.waiting = waiting;
        this.page = page;
    }

    /** A file of this round waits under an address of its own, so that its preview can be opened again; any other is told. */
    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL})
    @PostMapping
    Object bring(@PathVariable int round, @RequestParam MultipartFile file, Model model, Person by) throws IOException {
        byte[] content = file.getBytes();
        BookFile read = BookFile.read(content, round);
        if (read.isReadable()) {
            page.require(round, by);
            return "redirect:/rounds/" + round + "/workbook/changes/" + waiting.keep(by, round, content);
        }
        return page.show(round, bringing.preview(round, read, by), "", "", Map.of(), model, by);
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL})
    @GetMapping("/{token}")
    Object preview(@PathVariable int round, @PathVariable String token, Model model, Person by) {
        page.require(round, by);
        BookFile file = BookFile.read(waiting.take(by, round, token), round);
        return page.show(round, bringing.preview(round, file, by), token, "", Map.of(), model, by);
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL})
    @PostMapping("/application")
    Object apply(
            @PathVariable int round,
            @RequestParam String token,
            @RequestParam String digest,
            @RequestParam(defaultValue = "0") int pledged,
            @RequestParam Map<String, String> sent,
            Model model,
            Person by,
            RedirectAttributes after) {
        page.require(round, by);
        Map<String, Boolean> chosen = ChangesPage.chosen(sent);
        Bringing.Result result = waiting.applying(
                by,
                round,
                token,
                content -> bringing.apply(round, BookFile.read(content, round), digest, chosen, pledged, by),
                tried -> tried.came() == Bringing.Came.APPLIED);
        if (result.came() != Bringing.Came.APPLIED) {
            return page.show(round, result.changes(), token, result.came().name(), chosen, model, by);
        }
        after.addFlashAttribute("flash", "bring.applied");
        return "redirect:/rounds/" + round + "/workbook?rows="
                + result.changes().form().rows().name().toLowerCase(java.util.Locale.ROOT);
    }
}
