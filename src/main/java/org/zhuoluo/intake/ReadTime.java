package org.zhuoluo.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a phrase of a workbook is read, and in how many of its rows it stands; no day for what goes on (长期坚持). */
public record ReadTime(String words, @Nullable LocalDate day, int rows) {}
