package org.zhuoluo.overview;

/** By what the tasks are told apart. A task counts once, but for labels, of which a problem may have several or none; what has no leader or aspect stands under the empty key. */
public enum Cut {
    LEAD_UNIT("lead_unit_id::text", "lead_unit", "", "min(t.lead_unit_id)"),
    LEADER("coalesce(t.leader, '')", "coalesce(t.leader, '')", "", "min(t.running)"),
    ASPECT(
            "coalesce(t.aspect::text, '')",
            "coalesce(a.title, '')",
            " left join aspects a on a.round_id = :round and a.number = t.aspect",
            "min(t.aspect)"),
    LIST("t.list", "t.list", "", "min(t.position)"),
    MODE("t.mode", "t.mode", "", "min(t.running)"),
    LABEL(
            "l.name",
            "l.name",
            " join problem_labels pl on pl.round_id = :round and pl.problem = t.problem"
                    + " join labels l on l.round_id = :round and l.name = pl.label",
            "min(l.position)");

    final String key;
    final String name;
    final String join;
    final String order;

    Cut(String key, String name, String join, String order) {
        this.key = key;
        this.name = name;
        this.join = join;
        this.order = order;
    }
}
