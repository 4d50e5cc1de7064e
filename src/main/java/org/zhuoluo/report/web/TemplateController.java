package org.zhuoluo.report.web;

import static org.zhuoluo.organisation.Role.OFFICE;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.report.TemplateFor;
import org.zhuoluo.report.Templates;
import org.zhuoluo.shared.SentForm;

/** The templates of the Word papers and workbooks: taken away, changed, uploaded as a version, given up for the house's own. */
@Controller
@RequestMapping("/rounds/{round}/templates")
class TemplateController {

    private final Templates templates;
    private final TemplatePage page;

    TemplateController(Templates templates, TemplatePage page) {
        this.templates = templates;
        this.page = page;
    }

    @Allowed(OFFICE)
    @GetMapping
    String all(@PathVariable int round, Model model, Person by) {
        return page.all(round, model, by);
    }

    @Allowed(OFFICE)
    @GetMapping("/{kind}")
    String one(@PathVariable int round, @PathVariable String kind, Model model, Person by) {
        return page.one(round, TemplatePage.what(kind), SentForm.empty(), model, by);
    }

    /** The file of a version, in its own form; 0 is the house's own. */
    @Allowed(OFFICE)
    @GetMapping("/{kind}/versions/{version:\\d+}.{ending:docx|xlsx}")
    ResponseEntity<byte[]> file(
            @PathVariable int round,
            @PathVariable String kind,
            @PathVariable int version,
            @PathVariable String ending,
            Person by) {
        return PaperAnswer.of(templates.file(round, TemplatePage.what(kind, ending), version, by));
    }

    @Allowed(OFFICE)
    @PostMapping("/{kind}/versions")
    Object upload(
            @PathVariable int round,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "files", required = false) @Nullable MultipartFile file,
            Model model,
            Person by,
            RedirectAttributes after)
            throws IOException {
        TemplateFor of = TemplatePage.what(kind);
        SentForm form = SentForm.of(sent);
        byte[] content = file == null ? new byte[0] : file.getBytes();
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return page.does(
                round,
                of,
                form,
                key -> {
                    templates.upload(round, of, name, content, form.text("note"), by, key);
                    after.addFlashAttribute("flash", "templates.uploaded");
                },
                model,
                by);
    }

    @Allowed(OFFICE)
    @PostMapping("/{kind}/return")
    Object goBack(
            @PathVariable int round,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Person by,
            RedirectAttributes after) {
        TemplateFor of = TemplatePage.what(kind);
        SentForm form = SentForm.of(sent);
        return page.does(
                round,
                of,
                form,
                key -> {
                    templates.goBack(round, of, form.text("note"), by, key);
                    after.addFlashAttribute("flash", "templates.returned");
                },
                model,
                by);
    }
}
