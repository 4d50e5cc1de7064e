/** What a paper consists of, and how it is laid out by GB/T 9704 as a Word file. Knows nothing of rectification. */
@NullMarked
package org.zhuoluo.report.paper;

import org.jspecify.annotations.NullMarked;
