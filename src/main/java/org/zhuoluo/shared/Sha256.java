package org.zhuoluo.shared;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java has. */
public final class Sha256 {

    private Sha256() {}

    /** The digest of what is here whole. */
    public static byte[] of(byte[] content) {
        return begun().digest(content);
    }

    /** The same in lower-case hex, as papers print it and {@code sha256sum} does. */
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }

    /** A digest to be fed piece by piece. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
