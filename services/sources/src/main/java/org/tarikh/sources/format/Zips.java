package org.tarikh.sources.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * ZIP archives, read from their beginning to their end with an eye on what they unfold to; what their directory says of
 * sizes is not believed.
 */
public final class Zips {
    /** How many times larger than the archive its files may be together, once they are large. */
    private static final int RATIO = 100;

    private static final long SMALL = 16L * 1024 * 1024;
    private static final long LARGEST = 2L * 1024 * 1024 * 1024;
    private static final int MOST_ENTRIES = 200_000;
    private static final int LONGEST_NAME = 1000;
    /** Of a local file header, before the name. */
    private static final int HEADER = 30;

    private static final int NAME_LENGTH = 26;

    private Zips() {}

    /** Takes one file of an archive; its stream ends with it. */
    public interface Taker {
        void take(String name, InputStream file) throws IOException, UnreadableFile;
    }

    /**
     * Gives the files of an archive one by one; folders and what systems leave in archives are passed over.
     *
     * @param length of the archive in bytes
     * @throws UnreadableFile where it is ill-formed, encrypted, unfolds too far, or names a path outside of it
     */
    public static void each(InputStream archive, long length, Taker taker) throws IOException, UnreadableFile {
        long most = Math.min(LARGEST, Math.max(SMALL, length * RATIO));
        // Names that are not in UTF-8 are in whatever their system used.
        try (ZipInputStream in = new ZipInputStream(archive, StandardCharsets.ISO_8859_1)) {
            Counted counted = new Counted(in, most);
            int entries = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new UnreadableFile(UnreadableFile.Why.TOO_LARGE, "The ZIP holds more than 200,000 files.");
                }
                String name = name(entry);
                if (!entry.isDirectory() && !isLeftover(name)) {
                    taker.take(name, counted);
                }
                counted.skipRest();
            }
            if (entries == 0) {
                throw new UnreadableFile(UnreadableFile.Why.BROKEN, "The ZIP holds no files, or is broken.");
            }
        } catch (Unfolded e) {
            throw new UnreadableFile(
                    UnreadableFile.Why.TOO_LARGE,
                    "The ZIP unfolds to more than 2 GB, or " + RATIO
                            + " times its size, as no archive of documents does.");
        } catch (ZipException | IllegalArgumentException e) {
            boolean encrypted = e.getMessage() != null && e.getMessage().contains("encrypted");
            throw encrypted
                    ? new UnreadableFile(UnreadableFile.Why.ENCRYPTED, "The ZIP has a password.")
                    : new UnreadableFile(UnreadableFile.Why.BROKEN, "The ZIP is broken: " + e.getMessage() + ".");
        } catch (java.io.EOFException e) {
            throw new UnreadableFile(UnreadableFile.Why.BROKEN, "The ZIP ends too soon.");
        }
    }

    static void read(byte[] body, int depth, Formats.Budget budget, List<FileText> found) throws UnreadableFile {
        try {
            each(new ByteArrayInputStream(body), body.length, (name, file) -> {
                byte[] bytes = file.readNBytes(Formats.MOST_BYTES + 1);
                budget.unfold(bytes.length);
                Formats.part(bytes, null, name, depth, budget, found);
            });
        } catch (IOException e) {
            throw new UnreadableFile(UnreadableFile.Why.BROKEN, "The ZIP is broken.");
        }
    }

    /** The name of the first file in the archive, by which other kinds of files that are archives are known. */
    static String first(byte[] body) {
        int length = body.length < HEADER ? 0 : body[NAME_LENGTH] & 0xff | (body[NAME_LENGTH + 1] & 0xff) << 8;
        return new String(
                body,
                Math.min(HEADER, body.length),
                Math.max(0, Math.min(length, body.length - HEADER)),
                StandardCharsets.ISO_8859_1);
    }

    private static String name(ZipEntry entry) throws UnreadableFile {
        String name = entry.getName();
        if (name.chars().allMatch(c -> c <= 0xff)) {
            name = Charsets.decode(name.getBytes(StandardCharsets.ISO_8859_1), Charsets.PLAIN);
        }
        name = name.replace('\\', '/');
        boolean strange = name.isEmpty()
                || name.length() > LONGEST_NAME
                || name.startsWith("/")
                || name.matches("(?s)[A-Za-z]:.*")
                || name.matches("(?s)(.*/)?\\.\\.?(/.*)?")
                || name.chars().anyMatch(Character::isISOControl);
        if (strange) {
            throw new UnreadableFile(
                    UnreadableFile.Why.BROKEN, "The ZIP names a file outside of itself, which no archive should.");
        }
        return name;
    }

    private static boolean isLeftover(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/")
                || last.equals(".DS_Store")
                || last.equalsIgnoreCase("Thumbs.db")
                || last.equalsIgnoreCase("desktop.ini");
    }

    /** The archive unfolds too far. */
    private static final class Unfolded extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** The file under way, whose bytes count for all. */
    private static final class Counted extends InputStream {
        private final ZipInputStream in;
        private final long most;
        private long count;

        Counted(ZipInputStream in, long most) {
            this.in = in;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = in.read(to, offset, length);
            count += Math.max(read, 0);
            if (count > most) {
                throw new Unfolded();
            }
            return read;
        }

        void skipRest() throws IOException {
            byte[] gone = new byte[8192];
            while (read(gone, 0, gone.length) >= 0) {
                // counted
            }
        }
    }
}
