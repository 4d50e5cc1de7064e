/** What does a newcomer see first? Accounts and the demo round, brought in through the doors. */
@ApplicationModule(allowedDependencies = {"intake", "rectification", "organisation", "shared"})
@NullMarked
package org.zhuoluo.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
