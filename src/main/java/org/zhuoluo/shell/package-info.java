/** What stands around every page? Security, frame, errors, language. */
@ApplicationModule(allowedDependencies = {"organisation", "shared"})
@NullMarked
package org.zhuoluo.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
