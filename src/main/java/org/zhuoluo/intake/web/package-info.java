/** The pages on which a workbook is brought in. */
@NullMarked
package org.zhuoluo.intake.web;

import org.jspecify.annotations.NullMarked;
