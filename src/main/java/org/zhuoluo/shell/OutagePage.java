package org.zhuoluo.shell;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.zhuoluo.shared.Outage;

/** The page of an outage. It needs no database, no session, and nobody who is signed in. */
@Component
class OutagePage {

    private final ITemplateEngine templates;
    private final Assets assets;

    OutagePage(ITemplateEngine templates, Assets assets) {
        this.templates = templates;
        this.assets = assets;
    }

    /** What happened, and what the reader can do: look again, or send again what was sent. */
    String of(Outage outage, boolean looks, SentAgain sent, Locale language) {
        Map<String, Object> said = Map.of(
                "assets", assets, "outage", outage.name(), "status", outage.status(), "looks", looks, "sent", sent);
        return templates.process("shell/outage", new Context(language, said));
    }
}
