/** How does a table go out, get edited in Excel or WPS, and come back? Exports, and what is brought back of them. */
@ApplicationModule(allowedDependencies = {"overview", "intake", "rectification", "ledger", "organisation", "shared"})
@NullMarked
package org.zhuoluo.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
