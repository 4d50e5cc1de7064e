/** The pages of supervision. */
@NullMarked
package org.zhuoluo.supervision.web;

import org.jspecify.annotations.NullMarked;
