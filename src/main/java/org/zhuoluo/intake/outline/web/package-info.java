/** The pages of the feedback outline. */
@NullMarked
package org.zhuoluo.intake.outline.web;

import org.jspecify.annotations.NullMarked;
