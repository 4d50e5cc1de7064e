package org.zhuoluo.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.zhuoluo.shared.Outage;

/** Sends back to the entrance, saying no more than that it was wrong, or how long to wait; the account stays typed. */
@Component
class SignInFailed implements AuthenticationFailureHandler {

    static final String TYPED = "sign-in.login";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (Outage.of(failure).isPresent()) {
            throw failure;
        }
        String typed = request.getParameter("username");
        request.getSession().setAttribute(TYPED, typed == null ? "" : typed.substring(0, Math.min(40, typed.length())));
        String why = failure instanceof LockedException ? "wait=" + failure.getMessage() : "wrong";
        response.sendRedirect(request.getContextPath() + "/sign-in?" + why);
    }
}
