/** Where do the data lie? An external PostgreSQL by one setting, or an embedded one kept in a folder. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.zhuoluo.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
