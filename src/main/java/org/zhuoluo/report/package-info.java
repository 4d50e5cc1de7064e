/** What do we tell, on paper? The weekly report. */
@ApplicationModule(allowedDependencies = {"overview", "rectification", "ledger", "organisation", "shared"})
@NullMarked
package org.zhuoluo.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
