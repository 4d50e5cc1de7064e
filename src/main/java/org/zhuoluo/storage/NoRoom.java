package org.zhuoluo.storage;

import java.util.stream.Stream;

/** What systems say where a disk has no room left. */
final class NoRoom {

    private NoRoom() {}

    static boolean says(Throwable failure) {
        return says(String.valueOf(failure.getMessage()));
    }

    static boolean says(String words) {
        return Stream.of("No space left", "not enough space", "Disk quota exceeded", "设备上没有空间", "磁盘空间不足")
                .anyMatch(words::contains);
    }
}
