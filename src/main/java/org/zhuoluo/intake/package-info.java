/** What arrives from outside? The workbook of a round, in several forms. */
@ApplicationModule(allowedDependencies = {"rectification", "ledger", "organisation", "phrase", "shared"})
@NullMarked
package org.zhuoluo.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
