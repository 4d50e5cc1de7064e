package org.zhuoluo.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhuoluo.shared.Outage;

/** Refuses a file from nobody before its first byte is read: the token of a form stands behind the whole upload. */
class UploadsNeedSignIn extends OncePerRequestFilter {

    private static final String LET_IN = "upload.let-in";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            if (!isSignedIn(request.getSession(false))) {
                Failures.expired(request);
                response.setHeader("Connection", "close");
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            request.setAttribute(LET_IN, true);
            receive(request);
        }
        chain.doFilter(request, response);
    }

    /** Whether this upload is of somebody signed in, and may be read. */
    static boolean wasLetIn(HttpServletRequest request) {
        return request.getAttribute(LET_IN) != null;
    }

    /** What cannot be kept for lack of room must not look like a form without its token. */
    private static void receive(HttpServletRequest request) throws IOException, ServletException {
        try {
            request.getParts();
        } catch (IOException | ServletException | RuntimeException unread) {
            if (Outage.of(unread).isPresent()) {
                throw unread;
            }
            // Whoever needs the parts says what is wrong with them.
        }
    }

    private static boolean isSignedIn(@org.jspecify.annotations.Nullable HttpSession session) {
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }
}
