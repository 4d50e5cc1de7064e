package org.zhuoluo.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuoluo.storage.Way.Ended;

/**
 * What the machine offers for running a server that refuses to be run by root. An ordinary user runs it as it is; root
 * becomes a user without rights by whatever is there, tried one after the other with the server's own programs until one of
 * them both runs and reaches the data. Where nothing works the start is refused with the reason.
 */
final class Ground {

    private static final Logger LOG = LoggerFactory.getLogger(Ground.class);

    /** No user is in this group: only the server passes by it through a folder that is root's. */
    private static final int OUR_GROUP = 23116;

    private static final List<String> SETPRIV = List.of("setpriv", "--clear-groups");

    private static final ServerUser ROOT = new ServerUser("root", 0, 0);

    /** In a user namespace without users root is nobody; its files stay root's. */
    private static final List<String> UNMAPPED = List.of("unshare", "-U");

    /** What {@code pg_ctl status} answers of data that no server runs on. */
    private static final int NOT_RUNNING = 3;

    private final Path home;
    private final Path data;
    private final Programs programs;
    private final int own;
    private @Nullable Ended last;
    private @Nullable String lacking;

    /**
     * @param home the folder of all data
     * @param data where the files of the server lie or will lie; it exists
     */
    Ground(Path home, Path data, Programs programs) throws IOException {
        this.home = home;
        this.data = data;
        this.programs = programs;
        this.own = isPosix(home) ? ServerUser.whoWeAre(home) : -1;
    }

    /** How files are owned here: by users and groups, or by other means. */
    static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** The way that works; the data belong to whoever it runs the server as. */
    Way way() throws IOException {
        Optional<Way> found = own == 0 ? asSomebodyElse() : asWeAre();
        return found.orElseThrow(this::refused);
    }

    private Optional<Way> asWeAre() throws IOException {
        if (own > 0 && ServerUser.owner(data) != own) {
            throw new CannotStart(CannotStart.Why.NOT_WRITABLE, home, "uid " + ServerUser.owner(data));
        }
        Optional<Way> plain = triedAnywhere(List.of());
        Ended why = last;
        Optional<Way> found = plain.or(() -> tried(UNMAPPED, binaries()));
        last = why;
        return found;
    }

    private Optional<Way> asSomebodyElse() throws IOException {
        Optional<ServerUser> user = ServerUser.of(data);
        if (user.isPresent()) {
            for (Attempt attempt : attempts(user.get())) {
                Optional<Way> way = tried(attempt);
                if (way.isPresent()) {
                    return way;
                }
            }
        }
        return tried(new Attempt(ROOT, UNMAPPED));
    }

    /** A command to become a user by, and the group it then is in. */
    private record Attempt(ServerUser user, List<String> before) {}

    private List<Attempt> attempts(ServerUser user) throws IOException {
        ServerUser alone = user.in(OUR_GROUP);
        List<String> setpriv = with(SETPRIV, "--reuid=" + user.uid(), "--regid=" + OUR_GROUP);
        List<Attempt> attempts = new ArrayList<>();
        if (user.reaches(home.resolve(".."))) {
            attempts.add(new Attempt(alone, setpriv));
            attempts.add(new Attempt(user, List.of("runuser", "-u", user.name(), "--")));
            attempts.add(new Attempt(user, List.of("su-exec", user.name())));
            attempts.add(new Attempt(user, List.of("gosu", user.name())));
            attempts.add(new Attempt(user, List.of("sudo", "-n", "-u", user.name(), "--")));
            attempts.add(
                    new Attempt(user, List.of("su", "-s", "/bin/sh", user.name(), "-c", "exec \"$0\" \"$@\"", "--")));
        } else {
            for (String right : List.of("+dac_read_search", "+dac_override")) {
                attempts.add(new Attempt(alone, with(setpriv, "--inh-caps=" + right, "--ambient-caps=" + right)));
            }
        }
        return attempts;
    }

    private Optional<Way> tried(Attempt attempt) {
        ServerUser user = attempt.user();
        try {
            ServerUser.give(data, user.uid(), user.gid());
            if (!user.equals(ROOT) && !user.reaches(home) && user.reaches(home.resolve(".."))) {
                Files.setAttribute(home, "unix:gid", user.gid());
                Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x---"));
            }
            return user.equals(ROOT) || user.reaches(home)
                    ? triedAnywhere(attempt.before())
                    : OpenPlace.of(own).flatMap(place -> tried(attempt.before(), place));
        } catch (IOException e) {
            // A user we may not give files to is one we cannot become either.
            return Optional.empty();
        }
    }

    /** With the programs beside the data, or, where they do not run there, in an open place. */
    private Optional<Way> triedAnywhere(List<String> before) {
        return tried(before, binaries()).or(() -> OpenPlace.of(own).flatMap(place -> tried(before, place)));
    }

    private Optional<Way> tried(List<String> before, Path place) {
        Path found;
        try {
            found = programs.unpackInto(place, false);
            if (!runsIn(found)) {
                found = programs.unpackInto(place, true);
                if (!runsIn(found)) {
                    return Optional.empty();
                }
            }
        } catch (IOException e) {
            throw CannotStart.of(home, e);
        }
        return Optional.of(new Way(before, found)).filter(this::works);
    }

    /** Whether programs run this way, find one another, are not root's, and reach the data. */
    private boolean works(Way way) {
        try {
            last = way.run("initdb", List.of("-s", "-D", data.toString()));
            if (last.well()) {
                last = way.run("pg_ctl", List.of("status", "-D", data.toString()));
                return last.well()
                        || last.code() == NOT_RUNNING
                        || last.words().contains("is not a database cluster directory");
            }
        } catch (IOException e) {
            last = new Ended(-1, String.valueOf(e.getMessage()));
        }
        LOG.debug("Not by {}: {}", way.before(), last.words());
        return false;
    }

    private boolean runsIn(Path found) {
        try {
            Ended ended = new Way(List.of(), found).run("postgres", List.of("--version"));
            lacking = ended.well() ? null : ended.words().strip();
        } catch (IOException e) {
            lacking = e.getMessage();
        }
        return lacking == null;
    }

    private CannotStart refused() {
        String words = last == null ? "" : last.words().strip();
        if (lacking != null) {
            return new CannotStart(CannotStart.Why.LIBRARY, lacking);
        }
        if (own == 0) {
            return new CannotStart(CannotStart.Why.ROOT, home);
        }
        if (words.contains("could not look up effective user ID")) {
            return new CannotStart(CannotStart.Why.NAMELESS, home);
        }
        return new CannotStart(
                words.contains("Permission denied") ? CannotStart.Why.NOT_WRITABLE : CannotStart.Why.OTHER,
                home,
                words);
    }

    private Path binaries() {
        return home.resolve("binaries");
    }

    private static List<String> with(List<String> before, String... more) {
        List<String> all = new ArrayList<>(before);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
