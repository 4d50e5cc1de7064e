package org.zhuoluo.shared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is by its bytes, whatever it is called. */
public final class Magic {

    private Magic() {}

    public static boolean startsWith(byte[] content, int... magic) {
        for (int at = 0; at < magic.length; at++) {
            if (content.length <= at || (content[at] & 0xFF) != magic[at]) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is a document of Word or Excel that opens with a password only. */
    public static boolean isEncrypted(byte[] content) {
        try (InputStream in = new ByteArrayInputStream(content);
                POIFSFileSystem old = new POIFSFileSystem(in)) {
            return old.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
