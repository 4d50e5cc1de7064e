package org.zhuoluo.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Holds a folder against every other application, for as long as this one lives. */
record FolderLock(FileChannel file) implements AutoCloseable {

    /** Takes the folder; refused where another application has it. */
    static FolderLock take(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new CannotStart(CannotStart.Why.IN_USE, home);
        }
        return new FolderLock(channel);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** None, whether another process holds it or this one does. */
    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
