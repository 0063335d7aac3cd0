package org.tarikh.sources.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.tarikh.sources.format.Formats;
import org.tarikh.sources.format.UnreadableFile;
import org.tarikh.sources.format.Zips;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.IncomingBody;
import org.tarikh.sources.problem.Problem;
import org.tarikh.sources.problem.StrictJson;

/** A folder that was sent as a ZIP: its files, unpacked under names of our own until they are stored. */
final class ZipUpload implements AutoCloseable {
    private static final String MANIFEST = "manifest.json";
    private static final int LARGEST_MANIFEST = 20 * 1024 * 1024;

    private final Path unpacked;
    private final Map<String, Path> files = new HashMap<>();

    private ZipUpload(Path unpacked) {
        this.unpacked = unpacked;
    }

    static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Formats.isZip(in.readNBytes(Formats.HEAD));
        }
    }

    /** Unpacks it; a ZIP that is broken, encrypted or unfolds too far is a 400 or 413, and nothing of it stays. */
    static ZipUpload of(Path zip) throws IOException {
        ZipUpload upload = new ZipUpload(Files.createTempDirectory("import"));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(zip))) {
            Zips.each(in, Files.size(zip), upload::unpack);
            return upload;
        } catch (UnreadableFile e) {
            upload.close();
            Code code = e.why() == UnreadableFile.Why.TOO_LARGE ? Code.BODY_TOO_LARGE : Code.UNREADABLE_FILE;
            throw new Problem(code, e.getMessage());
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    /** Of a file that is larger than any that is read so much is kept that it fails for that, alone. */
    private void unpack(String name, InputStream file) throws IOException, UnreadableFile {
        Path path = unpacked.resolve(Integer.toString(files.size()));
        if (files.put(name, path) != null) {
            throw new UnreadableFile(UnreadableFile.Why.BROKEN, "The ZIP holds " + name + " more than once.");
        }
        long left = Formats.MOST_BYTES + 1L;
        byte[] buffer = new byte[8192];
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = file.read(buffer); read >= 0 && left > 0; read = file.read(buffer)) {
                out.write(buffer, 0, (int) Math.min(read, left));
                left -= read;
            }
        }
    }

    /** The folder with its manifest, which lies at the top or in the one folder there; without one, its files. */
    Imports.Upload folder(StrictJson json) throws IOException {
        String prefix = prefix();
        Path manifest = files.remove(prefix + MANIFEST);
        if (manifest == null) {
            return FolderUpload.of(files, json);
        }
        Map<String, Path> named = new HashMap<>();
        files.forEach((name, path) -> named.put(name.substring(prefix.length()), path));
        try (InputStream in = Files.newInputStream(manifest)) {
            return FolderUpload.of(IncomingBody.text(in, LARGEST_MANIFEST), named, json);
        }
    }

    private String prefix() {
        String any = files.isEmpty() ? "" : files.keySet().iterator().next();
        String top = any.substring(0, any.indexOf('/') + 1);
        return files.keySet().stream().allMatch(name -> name.startsWith(top)) ? top : "";
    }

    @Override
    public void close() throws IOException {
        try (var paths = Files.newDirectoryStream(unpacked)) {
            for (Path path : paths) {
                Files.deleteIfExists(path);
            }
        }
        Files.deleteIfExists(unpacked);
    }
}
