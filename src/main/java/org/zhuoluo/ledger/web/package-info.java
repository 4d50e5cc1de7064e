/** The page on which the ledger is checked. */
@NullMarked
package org.zhuoluo.ledger.web;

import org.jspecify.annotations.NullMarked;
