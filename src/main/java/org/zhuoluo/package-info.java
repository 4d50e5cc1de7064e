/**
 * Zhuoluo 着落: a district puts right what an inspection found. Every direct sub-package is a module with one door;
 * which module may use which is drawn in {@code docs/architecture.md} and kept by a test.
 */
@NullMarked
package org.zhuoluo;

import org.jspecify.annotations.NullMarked;
