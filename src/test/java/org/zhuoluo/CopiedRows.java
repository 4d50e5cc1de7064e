package org.zhuoluo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows for one table, gathered in memory and written at once by COPY: for tests that need more of them than a door would take. */
public final class CopiedRows {

    private final String sql;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();

    public CopiedRows(String tableAndColumns) {
        this.sql = "copy " + tableAndColumns + " from stdin";
    }

    public CopiedRows row(@Nullable Object... values) {
        StringBuilder line = new StringBuilder();
        for (Object value : values) {
            line.append(line.isEmpty() ? "" : "\t").append(written(value));
        }
        gathered.writeBytes(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Writes what was gathered, and forgets it. */
    public void write(Connection connection) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(sql, new ByteArrayInputStream(gathered.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        gathered.reset();
    }

    private static String written(@Nullable Object value) {
        if (value == null) {
            return "\\N";
        }
        if (value instanceof byte[] bytes) {
            return "\\\\x" + HexFormat.of().formatHex(bytes);
        }
        return value.toString()
                .replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
