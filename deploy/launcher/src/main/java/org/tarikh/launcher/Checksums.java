package org.tarikh.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** The SHA-256 of every file below a folder, as {@code sha256sum} writes and checks it. */
final class Checksums {
    static final String FILE = "SHA256SUMS";

    private static final String BETWEEN = "  ";

    private Checksums() {}

    static void write(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : Folders.files(folder)) {
            lines.add(sum(file) + BETWEEN + folder.relativize(file));
        }
        Files.write(folder.resolve(FILE), lines);
    }

    /** @throws Refusal naming the first file that is missing, is another or is too many */
    static void check(Path folder) throws IOException {
        Set<Path> listed = new HashSet<>(Set.of(folder.resolve(FILE)));
        for (String line : Files.readAllLines(folder.resolve(FILE))) {
            String[] parts = line.split(BETWEEN, 2);
            Path file = folder.resolve(parts[parts.length - 1]).normalize();
            listed.add(file);
            if (parts.length != 2 || !file.startsWith(folder) || !Files.isRegularFile(file)) {
                throw new Refusal("The backup is not whole: " + file + " is missing.");
            }
            if (!sum(file).equals(parts[0])) {
                throw new Refusal("The backup is not whole: " + file + " has been changed.");
            }
        }
        for (Path file : Folders.files(folder)) {
            if (!listed.contains(file)) {
                throw new Refusal("The backup is not as it was made: " + file + " has been added.");
            }
        }
    }

    private static String sum(Path file) throws IOException {
        try (DigestInputStream read =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            read.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(read.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
