/** Who must be reminded, and what did the meeting decide? Letters, orders, instructions, meetings, the collection grid. */
@ApplicationModule(allowedDependencies = {"rectification", "ledger", "organisation", "shared"})
@NullMarked
package org.zhuoluo.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
