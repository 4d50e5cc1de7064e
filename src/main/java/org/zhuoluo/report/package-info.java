/** What do we tell, on paper? Reports, minutes, lists, task books, forms, letters, the chart on the wall in print. */
@ApplicationModule(
        allowedDependencies = {
            "overview",
            "overview :: wall",
            "drawing",
            "supervision",
            "closing",
            "rectification",
            "ledger",
            "organisation",
            "shared"
        })
@NullMarked
package org.zhuoluo.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
