package org.zhuoluo.overview;

/**
 * By what the tasks are told apart. A task counts once, but for labels, of which a problem may have several; what has no
 * leader, aspect, label or town stands under the empty key.
 *
 * <p>A town is a unit whose kind is that of a town or sub-district (乡镇、街道). A task counts for the town its lead unit lies in
 * (is, or is below), else for the only town its responsible units lie in; where these lie in several, it counts for none of
 * them, but among the tasks of {@link #SEVERAL} towns. Tasks of the district's own units have no town.
 */
public enum Cut {
    LEAD_UNIT("lead", "", "t.lead_unit_id::text", "t.lead_unit", "", "min(t.lead_unit_id)"),
    LEADER("leader", "-", "coalesce(t.leader, '')", "coalesce(t.leader, '')", "", "min(t.running)"),
    ASPECT(
            "aspect",
            "0",
            "coalesce(t.aspect::text, '')",
            "coalesce(a.title, '')",
            " left join aspects a on a.round_id = :round and a.number = t.aspect",
            "min(t.aspect)"),
    LIST("list", "", "t.list", "t.list", "", "min(t.position)"),
    LABEL(
            "label",
            "-",
            "coalesce(l.name, '')",
            "coalesce(l.name, '')",
            " left join problem_labels pl on pl.round_id = :round and pl.problem = t.problem"
                    + " left join labels l on l.round_id = :round and l.name = pl.label",
            "min(l.position)"),
    MODE("mode", "", "t.mode", "t.mode", "", "min(t.running)"),
    TOWN(
            "town",
            "-",
            "case when tw.unit is null and tw.towns > 1 then 'SEVERAL' else coalesce(tw.unit::text, '') end",
            "coalesce(tu.name, '')",
            " join task_towns(:round) tw on tw.task = t.number left join units tu on tu.id = tw.unit",
            "min(coalesce(tw.unit, 2147483647 - least(tw.towns, 2)))");

    /** The key of the tasks that several towns do, and the word for it in addresses. */
    public static final String SEVERAL = "SEVERAL";

    final String key;
    private final String name;
    final String join;
    private final String order;
    private final String parameter;
    private final String none;

    Cut(String parameter, String none, String key, String name, String join, String order) {
        this.parameter = parameter;
        this.none = none;
        this.key = key;
        this.name = name;
        this.join = join;
        this.order = order;
    }

    /** Its rows, counted of the tasks {@code t} of a sight; {@code place} is their order. */
    String parts() {
        return "select %s as key, %s as name, %s as place, %s from t%s group by 1, 2"
                .formatted(key, name, order, CutRow.COUNTS, join);
    }

    /** The part of a {@link Filter} by which a list is narrowed to one row of the cut. */
    public String parameter() {
        return parameter;
    }

    /** What that part must say to leave the tasks of the row with this key. */
    public String value(String row) {
        return row.isEmpty() ? none : row;
    }

    /** Whether a task may stand in several rows, so that the rows do not add up to the whole. */
    public boolean isOverlapping() {
        return this == LABEL;
    }
}
