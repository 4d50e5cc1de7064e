/** What does a phrase of time mean? How offices write by when a thing is to be done, read whole or not at all. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.zhuoluo.phrase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
