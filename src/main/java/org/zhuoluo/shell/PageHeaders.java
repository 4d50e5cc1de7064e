package org.zhuoluo.shell;

import java.util.Map;

/** What goes with every page of the house, also with one that is answered before security is asked, or before there is a house. */
final class PageHeaders {

    /** Nothing from elsewhere, nothing written into the page itself, and nobody frames it. */
    static final String POLICY = "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
            + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", POLICY,
            "Cache-Control", "no-store",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private PageHeaders() {}
}
