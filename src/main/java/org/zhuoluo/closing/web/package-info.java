/** The pages of closing. */
@NullMarked
package org.zhuoluo.closing.web;

import org.jspecify.annotations.NullMarked;
