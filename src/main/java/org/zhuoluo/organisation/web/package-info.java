/** The pages of the organisation: the first set-up, one's own account, and the work of the administrators. */
@NullMarked
package org.zhuoluo.organisation.web;

import org.jspecify.annotations.NullMarked;
