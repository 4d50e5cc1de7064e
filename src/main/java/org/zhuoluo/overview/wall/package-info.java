/** How the chart on the wall is drawn: the same on a page, on the big screen and on a sheet of A3 or A0. */
@NamedInterface("wall")
@NullMarked
package org.zhuoluo.overview.wall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
