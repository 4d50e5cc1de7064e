/** Is it truly done, and who says so? Applications, reviews, decisions, numbers, withdrawals, follow-up reviews. */
@ApplicationModule(allowedDependencies = {"rectification", "ledger", "organisation", "shared"})
@NullMarked
package org.zhuoluo.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
