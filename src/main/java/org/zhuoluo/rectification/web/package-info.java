/** The pages of the work: rounds, tasks, problems, and everything people do to them. */
@NullMarked
package org.zhuoluo.rectification.web;

import org.jspecify.annotations.NullMarked;
