package org.zhuoluo.intake;

import java.util.List;

/** What becomes of the lines of a sheet while it is read. */
interface Reading {

    String sheet();

    /** Takes one line, as a person counts; answers whether more may come. */
    boolean add(int number, List<String> cells);

    /** The header under which a column stands, for errors that know only the place. */
    String column(int at);

    /** Takes notice of merged cells, {@code B2:B5}. */
    void merged(String range);

    /** Takes notice of a line that the file does not show. */
    void hiddenLine(int number);

    /** Takes notice of columns that the file does not show, counted from 0, the last one included. */
    void hiddenColumns(int first, int last);
}
