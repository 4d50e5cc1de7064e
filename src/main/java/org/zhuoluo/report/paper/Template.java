package org.zhuoluo.report.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.zhuoluo.shared.Sha256;

/** A Word file or a workbook with placeholders, from which papers are made, and by what it is known. */
public record Template(byte[] file, Stamp stamp) {

    /** The house's own, by the layout of GB/T 9704-2012, for papers that know of no office's. */
    public static final Template HOUSE = of(skeleton(), 0, "自带模板");

    /** The house's own for workbooks, drawn by what draws workbooks without a template. */
    public static final Template HOUSE_WORKBOOK = of(HouseWorkbook.bytes(), 0, "自带模板");

    /**
     * By what a paper remembers its template: the version's number (0: never replaced), its name as it stands in the properties of the
     * file, and the SHA-256 of the template in lower-case hex.
     */
    public record Stamp(int version, String name, String sha256) {}

    /** The same file under this version and name. */
    public Template as(int version, String name) {
        return new Template(file, new Stamp(version, name, stamp.sha256));
    }

    public static Template of(byte[] file, int version, String name) {
        return new Template(file, new Stamp(version, name, Sha256.hex(file)));
    }

    private static byte[] skeleton() {
        try {
            return Skeleton.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
