/** How do programs talk to us? The fixed HTTP addresses. */
@ApplicationModule(
        allowedDependencies = {
            "report",
            "overview",
            "intake",
            "closing",
            "supervision",
            "rectification",
            "ledger",
            "organisation",
            "shared"
        })
@NullMarked
package org.zhuoluo.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
