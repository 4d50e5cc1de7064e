/** The pages of rectification. */
@NullMarked
package org.zhuoluo.rectification.web;

import org.jspecify.annotations.NullMarked;
