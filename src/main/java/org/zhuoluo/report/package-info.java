/** What do we tell, on paper? The weekly report, the minutes of meetings, the chart on the wall in print. */
@ApplicationModule(
        allowedDependencies = {
            "overview",
            "overview :: wall",
            "drawing",
            "supervision",
            "rectification",
            "ledger",
            "organisation",
            "shared"
        })
@NullMarked
package org.zhuoluo.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
