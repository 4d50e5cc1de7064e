/** The pages on which tables are taken out and brought back. */
@NullMarked
package org.zhuoluo.exchange.web;

import org.jspecify.annotations.NullMarked;
