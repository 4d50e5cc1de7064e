package org.zhuoluo.exchange.web;

import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuoluo.exchange.BookFile;
import org.zhuoluo.exchange.Bringing;
import org.zhuoluo.exchange.Changes;
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

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL})
    @PostMapping
    Object preview(@PathVariable int round, @RequestParam MultipartFile file, Model model, Person by)
            throws IOException {
        byte[] content = file.getBytes();
        Changes changes = bringing.preview(round, BookFile.read(content, round), by);
        String token = changes.isSound() && !changes.rows().isEmpty() ? waiting.keep(by, round, content) : "";
        model.addAttribute("name", file.getOriginalFilename());
        return page.show(round, changes, token, "", Map.of(), model, by);
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
        BookFile file = BookFile.read(waiting.take(by, round, token), round);
        Map<String, Boolean> chosen = ChangesPage.chosen(sent);
        Bringing.Result result = bringing.apply(round, file, digest, chosen, pledged, by);
        if (result.came() != Bringing.Came.APPLIED) {
            return page.show(round, result.changes(), token, result.came().name(), chosen, model, by);
        }
        waiting.forget(token);
        after.addFlashAttribute("flash", "bring.applied");
        return "redirect:/rounds/" + round + "/workbook?rows="
                + result.changes().form().rows().name().toLowerCase(java.util.Locale.ROOT);
    }
}
