package org.zhuoluo.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.intake.RowError;
import org.zhuoluo.shared.Sha256;

/**
 * What a file that came back asks of the house, cell by cell: what was exported, what stands in the house now, what the file
 * says. Where others changed the same cell since, the two are in conflict, and somebody has to choose. Nothing of it is done
 * while anything is wrong with it.
 */
public record Changes(
        BookForm form,
        Instant exportedAt,
        LocalDate exportedDay,
        List<RowChange> rows,
        List<RowError> errors,
        List<RowError> notes) {

    /** One row: where it stands in the file, what it is about, and its cells that say something else. */
    public record RowChange(
            String sheet, int line, String key, String number, String chain, int version, List<CellChange> cells) {

        public boolean isInConflict() {
            return cells.stream().anyMatch(CellChange::conflict);
        }

        /** Whether applying it writes to the ledger as a report, under the pledge. */
        public boolean reports() {
            return cells.stream().anyMatch(CellChange::reports);
        }

        @Nullable
        CellChange cell(Field field) {
            return cells.stream()
                    .filter(cell -> cell.field() == field)
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * One cell: exported, theirs, mine; in conflict where both differ from what was exported and from each other, and then
     * who said theirs last, and when, as far as the ledger tells.
     */
    public record CellChange(
            Field field,
            String header,
            String exported,
            String theirs,
            String mine,
            boolean conflict,
            boolean reports,
            @Nullable String who,
            @Nullable Instant when) {}

    public boolean isSound() {
        return errors.isEmpty();
    }

    public long conflicts() {
        return rows.stream().filter(RowChange::isInConflict).count();
    }

    public long cells() {
        return rows.stream().mapToLong(row -> row.cells().size()).sum();
    }

    /** Whether applying these rows writes reports. */
    public boolean reports() {
        return rows.stream().anyMatch(RowChange::reports);
    }

    /** The same with more that is wrong. */
    Changes with(List<RowError> more) {
        return new Changes(form, exportedAt, exportedDay, rows, List.copyOf(more), notes);
    }

    /** Only the rows of these keys. */
    Changes only(Set<String> keys) {
        List<RowChange> kept =
                rows.stream().filter(row -> keys.contains(row.key())).toList();
        return new Changes(form, exportedAt, exportedDay, kept, errors, notes);
    }

    /** Stands for everything shown: where anything of it is otherwise, in the file or in the house, the digest is another. */
    public String digest() {
        MessageDigest digest = Sha256.begun();
        for (RowChange row : rows) {
            add(digest, row.key(), row.number(), String.valueOf(row.version()));
            row.cells().forEach(cell -> add(digest, cell.field().name(), cell.exported(), cell.theirs(), cell.mine()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String... texts) {
        for (String text : texts) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }
}
