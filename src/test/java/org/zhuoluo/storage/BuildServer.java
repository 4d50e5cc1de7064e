package org.zhuoluo.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.zhuoluo.shared.Preparation;

/** The server that tests run on: ours, started by our own launcher, but one that need not outlive a power cut. */
public final class BuildServer {

    private static final Map<String, String> FORGETFUL =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "300");

    private final EmbeddedServer server;

    public BuildServer() {
        try {
            Path folder = Files.createTempDirectory("zhuoluo-build");
            server = new EmbeddedServer(folder, FORGETFUL, new Preparation());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a database. */
    public String url(String database) {
        return server.url().replaceFirst("[^/]+$", database);
    }

    /** Of every role. */
    public String password() {
        return server.password();
    }

    private void end(Path folder) {
        try {
            server.close();
            Programs.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
