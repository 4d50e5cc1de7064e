package org.zhuoluo.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.zhuoluo.organisation.Allowed;

/** The entrance, and the language people are received in. */
@Controller
class EntranceController {

    private final LocaleResolver locales;

    EntranceController(LocaleResolver locales) {
        this.locales = locales;
    }

    @Allowed(open = true)
    @GetMapping("/sign-in")
    String signIn(Model model, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object typed = session == null ? null : session.getAttribute(SignInFailed.TYPED);
        model.addAttribute("typed", typed == null ? "" : typed);
        return "shell/sign-in";
    }

    /** Changes the language and goes back to where the reader was, if that is a page of ours. */
    @Allowed(open = true)
    @GetMapping("/language")
    String language(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(request, response, "en".equals(to) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        boolean ours = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\") && !back.contains("\n");
        return "redirect:"
                + (ours
                        ? URI.create(back.replaceAll("[^\\x21-\\x7e]|[{}|^`\"<>]", ""))
                                .getRawPath()
                        : "/");
    }
}
