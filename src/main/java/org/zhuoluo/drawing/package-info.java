/** How does a thing look the same on a page and on paper? Drawings in millimetres, the typeface they are set in, and their pens. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.zhuoluo.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
