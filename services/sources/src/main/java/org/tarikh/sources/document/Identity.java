package org.tarikh.sources.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** What makes two submissions the same document: the url, else the key, else the text itself. */
public record Identity(String text) {
    private static final UUID DOCUMENTS = UUID.fromString("6f1d5a0c-2f57-5e0b-9d0a-7461726b6468");

    /** @param hash of the submission's text */
    static Identity of(Submission submission, String hash) {
        if (submission.url() != null) {
            return new Identity("url:" + submission.url());
        }
        if (submission.key() != null) {
            return new Identity("key:" + submission.key());
        }
        return new Identity(hash);
    }

    boolean isContent() {
        return text.startsWith("sha256:");
    }

    /** The same identity has the same id in every installation. */
    UUID id() {
        return nameBased(DOCUMENTS, text);
    }

    /** The hash of a text's UTF-8 as evidence carries it. */
    public static String hash(String text) {
        return "sha256:" + HexFormat.of().formatHex(digest("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A version 5 UUID of RFC 9562. */
    public static UUID nameBased(UUID space, String name) {
        MessageDigest sha1 = digest("SHA-1");
        sha1.update(java.nio.ByteBuffer.allocate(16)
                .putLong(space.getMostSignificantBits())
                .putLong(space.getLeastSignificantBits())
                .array());
        byte[] hash = sha1.digest(name.getBytes(StandardCharsets.UTF_8));
        hash[6] = (byte) (hash[6] & 0x0f | 0x50);
        hash[8] = (byte) (hash[8] & 0x3f | 0x80);
        var halves = java.nio.ByteBuffer.wrap(hash);
        return new UUID(halves.getLong(), halves.getLong());
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
