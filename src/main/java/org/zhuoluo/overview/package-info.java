/** How do we stand, now and on any day? Figures, lists, dashboard. */
@ApplicationModule(allowedDependencies = {"rectification", "ledger", "organisation", "drawing", "shared"})
@NullMarked
package org.zhuoluo.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
