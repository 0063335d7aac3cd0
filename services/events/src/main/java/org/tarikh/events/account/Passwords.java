package org.tarikh.events.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Passwords: which are taken, how they are kept, and how one that is used once is made. */
final class Passwords {
    private static final int LEAST_CHARACTERS = 12;

    /** What bcrypt reads of a password. */
    private static final int MOST_BYTES = 72;

    private static final int LEAST_DIFFERENT = 5;

    /** A shorter name stands in many words. */
    private static final int LEAST_NAME = 3;

    /** Rounds as a power of two: a quarter of a second on a busy small machine. */
    private static final int COST = 10;

    /** Of the form of a hash and of the same cost, but of no password: what unknown names are tried with. */
    private static final String NOBODYS = "$2a$" + COST + "$" + ".".repeat(53);

    /** Nothing in it looks like anything else in it. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    /** Those of twelve characters and more that are tried first, without what is no letter or digit. */
    private static final Set<String> COMMON = Set.of(
            "0123456789ab",
            "012345678910",
            "0987654321qwerty",
            "1234567890123",
            "123456789012",
            "123456789123",
            "1234567890qwerty",
            "1234567891011",
            "123456789abc",
            "123456qwerty",
            "123qweasdzxc",
            "1q2w3e4r5t6y",
            "1q2w3e4r5t6y7u8i",
            "1qaz2wsx3edc",
            "1qaz2wsx3edc4rfv",
            "abc123456789",
            "abcdefghijkl",
            "abcdefghijklm",
            "administrator",
            "administrator1",
            "administrator123",
            "afghanistan1",
            "afghanistan123",
            "asdfghjkl123",
            "asdfghjklqwerty",
            "changeme1234",
            "changemenow1",
            "changemeplease",
            "chronology123",
            "correcthorse",
            "correcthorsebatterystaple",
            "iloveyou1234",
            "iloveyouforever",
            "letmein12345",
            "letmeinplease",
            "masterpassword",
            "mypassword12",
            "mypassword123",
            "newpassword1",
            "newpassword123",
            "opensesame123",
            "passw0rd1234",
            "password1234",
            "password12345",
            "password123456",
            "password1234567",
            "passwordpassword",
            "qazwsxedcrfv",
            "qwer1234asdf",
            "qwerty123456",
            "qwerty1234567",
            "qwertyqwerty",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwertyuiopas",
            "qwertyuiopasdf",
            "qwertyuiopasdfghjkl",
            "secretsecret",
            "superpassword",
            "tarikh123456",
            "tarikhtarikh",
            "thisismypassword",
            "trustno1trustno1",
            "unitedstates",
            "welcome12345",
            "welcome123456",
            "welcomewelcome",
            "zaq12wsxcde3");

    private Passwords() {}

    /**
     * What keeps a password from being taken; empty where nothing does.
     *
     * @param name of the account
     */
    static Optional<String> fault(String name, String password) {
        if (password == null || password.codePointCount(0, password.length()) < LEAST_CHARACTERS) {
            return Optional.of("must have at least " + LEAST_CHARACTERS + " characters");
        }
        String kept = normal(password);
        if (bytes(kept) > MOST_BYTES) {
            return Optional.of("must have at most " + MOST_BYTES + " bytes in UTF-8");
        }
        if (kept.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of("must have no control characters");
        }
        String plain = kept.toLowerCase(Locale.ROOT);
        String letters = plain.replaceAll("[^\\p{L}\\p{N}]", "");
        if (COMMON.contains(letters) || plain.codePoints().distinct().count() < LEAST_DIFFERENT) {
            return Optional.of("is one of those that are tried first");
        }
        String folded = Names.folded(name);
        return folded.length() >= LEAST_NAME && plain.contains(folded)
                ? Optional.of("must not hold the name")
                : Optional.empty();
    }

    static String hash(String password) {
        return BcryptUtil.bcryptHash(normal(password), COST);
    }

    /**
     * Whether a password is the one of a hash. Takes as long where there is none.
     *
     * @param hash null where there is no such account
     */
    static boolean matches(String password, String hash) {
        String given = normal(password);
        boolean readable = !given.isEmpty() && bytes(given) <= MOST_BYTES;
        boolean right = BcryptUtil.matches(readable ? given : "-", hash == null ? NOBODYS : hash);
        return right && readable && hash != null;
    }

    /** A password that can be read out and typed, of 99 bits. */
    static String once(SecureRandom random) {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                made.append('-');
            }
            made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return made.toString();
    }

    /** Keyboards write the same character in different ways. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
