/** What must be put right, by whom, by when? Round, tree, indicators, deadlines, reports of progress. */
@ApplicationModule(allowedDependencies = {"ledger", "organisation", "phrase", "shared"})
@NullMarked
package org.zhuoluo.rectification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
