package org.tarikh.events.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The names of accounts, and digests of what is kept as a digest only. */
final class Names {
    static final int LONGEST = 60;

    private Names() {}

    /** What keeps a name from being one; empty where nothing does. */
    static Optional<String> fault(String name) {
        if (name == null || name.isBlank() || !name.equals(name.strip())) {
            return Optional.of("must be a name without space around it");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return Optional.of("must have at most " + LONGEST + " characters");
        }
        return name.codePoints().anyMatch(Names::unwritable)
                ? Optional.of("must have no control characters")
                : Optional.empty();
    }

    /** Characters that cannot be seen, and halves of a pair of surrogates. */
    static boolean unwritable(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    /** The name as it is compared: its case and its compatible forms make no other of it. */
    static String folded(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** SHA-256 of the text. */
    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
