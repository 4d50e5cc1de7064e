package org.zhuoluo.shell;

import org.springframework.stereotype.Component;
import org.zhuoluo.organisation.Organisation;

/** What a region is called, for the frame around a round that is another region's. For templates: {@code @regionNames}. */
@Component("regionNames")
class RegionNames {

    private final Organisation organisation;

    RegionNames(Organisation organisation) {
        this.organisation = organisation;
    }

    public String name(int region) {
        return organisation.region(region).name();
    }
}
