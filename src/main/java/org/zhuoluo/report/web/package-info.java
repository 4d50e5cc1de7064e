/** The pages of the weekly report. */
@NullMarked
package org.zhuoluo.report.web;

import org.jspecify.annotations.NullMarked;
