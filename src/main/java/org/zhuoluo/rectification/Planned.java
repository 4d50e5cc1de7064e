package org.zhuoluo.rectification;

import java.util.List;
import java.util.Set;

/** What is planned for a task now, and which of its measures stay because something was reported on them. */
public record Planned(PlanForm form, Set<String> reportedOn) {

    public Planned {
        reportedOn = Set.copyOf(reportedOn);
    }

    /** In what a form that was typed differs from what stands now: before is what stands, after what was typed. */
    public List<PlanChange> against(PlanForm typed) {
        return PlanChange.between(form, typed);
    }
}
