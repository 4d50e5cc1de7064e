package org.zhuoluo.rectification;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.shared.Refusal;

/** A slot of the dossier (六个一) need not be filled, for a reason that is kept. What is filled already cannot be waived. */
@Component
class WaivingDossier implements Deed {

    @Override
    public Act act() {
        return Act.WAIVE_DOSSIER;
    }

    @Override
    public List<Asked> asks(TaskSheet sheet, Course course) {
        DossierSlot[] missing = Arrays.stream(DossierSlot.values())
                .filter(slot -> !course.dossier().containsKey(slot))
                .toArray(DossierSlot[]::new);
        return List.of(Asked.choice("slot", Asked.Choice.of("dossier", missing)), Asked.words("words"));
    }

    @Override
    public List<Statement> owes(Turn turn, Filled filled) {
        DossierSlot slot = filled.choice("slot", DossierSlot.class);
        if (turn.course().dossier().containsKey(slot)) {
            throw new Refusal("refusal.dossier-slot-not-missing");
        }
        return List.of(
                turn.states(Kind.DOSSIER_WAIVED, filled.reason("words")).stating(Map.of(Fact.SLOT, slot.name())));
    }
}
