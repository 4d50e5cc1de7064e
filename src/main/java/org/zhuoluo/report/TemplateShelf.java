package org.zhuoluo.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.EvidenceStore;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.report.paper.Template;

/** Where a paper's template is taken from: the office's newest, or the house's own, with the name by which papers remember it. */
@Component
class TemplateShelf {

    private static final String HOUSE = "自带模板";

    private final TemplateRows rows;
    private final EvidenceStore store;
    private final PaperWords said;

    TemplateShelf(TemplateRows rows, EvidenceStore store, PaperWords said) {
        this.rows = rows;
        this.store = store;
        this.said = said;
    }

    /** The template in force for a kind of paper in the region of a round. */
    Template inForce(TemplateFor what, Round round) {
        return of(what, rows.inForce(round.regionId(), what).orElse(null));
    }

    /** That version's file; without one, the house's own. */
    Template of(TemplateFor what, @Nullable TemplateVersion version) {
        String name = said.say("papers", what.kind());
        if (version == null) {
            return what.house().as(0, name + " " + HOUSE);
        }
        String numbered = name + " 第" + version.version() + "版";
        return version.sha256() == null
                ? what.house().as(version.version(), numbered + "（" + HOUSE + "）")
                : Template.of(read(version.sha256()), version.version(), numbered);
    }

    private byte[] read(String sha256) {
        try (InputStream content = store.open(sha256)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
