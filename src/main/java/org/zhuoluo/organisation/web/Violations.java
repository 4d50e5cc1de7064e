package org.zhuoluo.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.zhuoluo.shared.Invalid;

/** Shows a form again with what is wrong with it. */
final class Violations {

    private Violations() {}

    static void show(Invalid invalid, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("violations", invalid.violations());
    }
}
