/** Who? Regions, units, people, roles, and the way in. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.zhuoluo.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
