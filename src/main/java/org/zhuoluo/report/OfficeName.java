package org.zhuoluo.report;

import org.springframework.stereotype.Component;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Round;

/** How the rectification office of a round signs: by the name of the unit its people belong to. */
@Component
class OfficeName {

    private final Organisation organisation;

    OfficeName(Organisation organisation) {
        this.organisation = organisation;
    }

    String of(Round round) {
        return organisation
                .unitOf(Role.OFFICE, round.regionId())
                .orElseGet(() -> organisation.region(round.regionId()).name() + "整改办");
    }
}
