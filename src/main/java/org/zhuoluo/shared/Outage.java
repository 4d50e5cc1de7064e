package org.zhuoluo.shared;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is nobody's mistake and passes: the database is away, or there is no room left to write. Whatever fails because of it
 * is refused as that, by pages, programs and background work alike, and can be sent again. Why: docs/decisions/0014.
 */
public enum Outage {
    /** The database cannot be reached, is starting or stopping, or has no connection to give. */
    AWAY(503, 5),
    /** A disk or a quota is used up, the database's or ours. */
    FULL(507, 60);

    private static final long LEAST_ROOM = 64L * 1024;

    /** How databases say it: connection exceptions, shut down by an administrator, crashed, not ready yet, too many clients. */
    private static final Pattern AWAY_STATES = Pattern.compile("08...|57P0[123]|53300");

    private static final String DISK_FULL = "53100";

    /** How operating systems say it, in the languages of offices that may run us. */
    private static final Pattern NO_ROOM = Pattern.compile(
            "no space left|not enough space|quota exceeded|disk (is )?full|没有空间|空间不足|磁盘限额|磁盘配额|"
                    + "已無多餘空間|磁碟配額|空き領域|kein speicherplatz|kontingent|aucun espace|quota disque|"
                    + "no queda espacio|свободного места",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final int status;
    private final int retryAfter;

    Outage(int status, int retryAfter) {
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** The outage a failure comes from, wherever it stands among its causes; none, if it is of another kind. */
    public static Optional<Outage> of(@Nullable Throwable failure) {
        return of(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** The status of the answer in HTTP. */
    public int status() {
        return status;
    }

    /** After how many seconds it is worth trying again. */
    public int retryAfter() {
        return retryAfter;
    }

    private static Optional<Outage> of(@Nullable Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return Optional.empty();
        }
        Optional<Outage> found = itself(failure).or(() -> of(failure.getCause(), seen));
        for (Throwable suppressed : failure.getSuppressed()) {
            found = found.or(() -> of(suppressed, seen));
        }
        return found;
    }

    private static Optional<Outage> itself(Throwable failure) {
        if (failure instanceof SQLException said) {
            return ofDatabase(said);
        }
        return failure instanceof IOException said && (saysNoRoom(said.getMessage()) || hasNoRoom(said))
                ? Optional.of(FULL)
                : Optional.empty();
    }

    private static Optional<Outage> ofDatabase(SQLException said) {
        String state = said.getSQLState() == null ? "" : said.getSQLState();
        if (state.equals(DISK_FULL) || state.startsWith("58") && saysNoRoom(said.getMessage())) {
            return Optional.of(FULL);
        }
        // The pool says so of a connection that broke while it was in use, and gives no state.
        boolean closed = state.isEmpty() && "Connection is closed".equals(said.getMessage());
        return closed
                        || said instanceof SQLTransientConnectionException
                        || AWAY_STATES.matcher(state).matches()
                ? Optional.of(AWAY)
                : Optional.empty();
    }

    /** Whether what an operating system or a program says comes to: there is no room left. */
    public static boolean saysNoRoom(@Nullable String message) {
        return message != null && NO_ROOM.matcher(message).find();
    }

    /** A file system that failed for a reason Java has no name for is asked, whatever language it spoke. */
    private static boolean hasNoRoom(IOException failure) {
        if (failure.getClass() != FileSystemException.class || ((FileSystemException) failure).getFile() == null) {
            return false;
        }
        Path at = Path.of(((FileSystemException) failure).getFile()).toAbsolutePath();
        while (at != null && !Files.exists(at)) {
            at = at.getParent();
        }
        try {
            return at != null && Files.getFileStore(at).getUsableSpace() < LEAST_ROOM;
        } catch (IOException e) {
            return false;
        }
    }
}
