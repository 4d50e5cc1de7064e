package org.zhuoluo.rectification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhuoluo.organisation.Role;

/** Draws the table of the life of a task from the code: act × standing, and in each cell who may. */
final class StateTable {

    private static final Map<Role, String> WHOLE = Map.of(Role.OFFICE, "办", Role.LEADER, "领", Role.SUPERVISOR, "督");
    private static final Map<Relation, String> PARTS =
            Map.of(Relation.LEAD, "牵", Relation.RESPONSIBLE, "责", Relation.SUPPORTING, "配", Relation.SUPERVISING, "导");

    private StateTable() {}

    static String drawn() {
        List<String> lines = new ArrayList<>();
        lines.add("| act | " + Arrays.stream(Standing.values()).map(Enum::name).collect(Collectors.joining(" | "))
                + " |");
        lines.add("|---" + "|---".repeat(Standing.values().length) + "|");
        for (Act act : Act.values()) {
            lines.add("| " + act + " `" + act.noun() + "` | "
                    + Arrays.stream(Standing.values())
                            .map(standing -> cell(act, standing))
                            .collect(Collectors.joining(" | "))
                    + " |");
        }
        return String.join("\n", lines) + "\n";
    }

    private static String cell(Act act, Standing standing) {
        List<String> who = new ArrayList<>();
        for (Role role : List.of(Role.OFFICE, Role.LEADER, Role.SUPERVISOR)) {
            if (act.permits(standing, role, null)) {
                who.add(WHOLE.get(role));
            }
        }
        for (Relation relation : Relation.values()) {
            String staff = act.permits(standing, Role.UNIT_STAFF, relation) ? "员" : "";
            String principal = act.permits(standing, Role.PRINCIPAL, relation) ? "主" : "";
            if (!(staff + principal).isEmpty()) {
                who.add(PARTS.get(relation) + staff + principal);
            }
        }
        return String.join(" ", who);
    }
}
