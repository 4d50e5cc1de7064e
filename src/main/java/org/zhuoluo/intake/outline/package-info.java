/** A feedback or notice in numbered paragraphs becomes a draft tree, corrected by hand, and then problems of a round (P15). */
@NullMarked
package org.zhuoluo.intake.outline;

import org.jspecify.annotations.NullMarked;
