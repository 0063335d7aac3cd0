package org.tarikh.timeline.sharing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells files that differ apart, for tags and addresses. */
public final class Fingerprint {
    private static final int BYTES = 8;

    private Fingerprint() {}

    /** Equal for equal content: 16 hexadecimal digits, the first of its SHA-256. */
    public static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
