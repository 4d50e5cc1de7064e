package org.zhuoluo.rectification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.shared.Invalid;

/**
 * A slot of the dossier (六个一) is filled by evidence of its kind. A plan and a task force are papers and need a file; a
 * report may be written here, and a mechanism named by the paper that laid it down, in at least ten characters. Filled
 * anew, the later paper counts.
 */
@Component
class FillingDossier implements Deed {

    private static final Set<DossierSlot> SAID_IN_WORDS = Set.of(DossierSlot.REPORT, DossierSlot.MECHANISM);
    private static final String WORDS = "见所附材料。";

    @Override
    public Act act() {
        return Act.FILL_DOSSIER;
    }

    @Override
    public List<Asked> asks(TaskSheet sheet, Course course) {
        return List.of(
                Asked.choice("slot", Asked.Choice.of("dossier", DossierSlot.values())),
                Asked.files(),
                Asked.words("words").optional());
    }

    @Override
    public List<Statement> owes(Turn turn, Filled filled) {
        DossierSlot slot = filled.choice("slot", DossierSlot.class);
        boolean inWords = filled.evidence().isEmpty();
        if (inWords && !SAID_IN_WORDS.contains(slot)) {
            throw Invalid.field("files", "invalid.dossier-needs-a-file");
        }
        String words = inWords ? filled.reason("words") : filled.words("words", WORDS);
        return List.of(turn.states(Kind.DOSSIER_FILLED, words)
                .stating(Map.of(Fact.SLOT, slot.name()))
                .proving(filled.evidence()));
    }
}
