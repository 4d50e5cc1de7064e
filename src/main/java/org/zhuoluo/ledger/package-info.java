/** What was said and proved, in which order? Entries, evidence, pledge, chain, verification. */
@ApplicationModule(allowedDependencies = {"organisation", "shared"})
@NullMarked
package org.zhuoluo.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
