/** The pages of the overview: the dashboard and every list its figures open. */
@NullMarked
package org.zhuoluo.overview.web;

import org.jspecify.annotations.NullMarked;
