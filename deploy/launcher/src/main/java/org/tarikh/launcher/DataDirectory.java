package org.tarikh.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;

/** The folder that outlives a run: PostgreSQL's files, the generated secrets, and a lock held by one launcher. */
final class DataDirectory implements AutoCloseable {
    static final String POSTGRES = "postgres";
    static final String SECRETS = "secrets.properties";

    private static final int SECRET_BYTES = 24;
    private static final String SIGNING_KEY = "signing.key";
    private static final String TOKEN_KEY = "token.key";

    private final Path path;
    private final FileChannel channel;
    private final Properties secrets = new Properties();

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** @throws Refusal where another launcher holds the folder or it cannot be written */
    static DataDirectory open(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = null;
            try {
                lock = channel.tryLock();
            } catch (OverlappingFileLockException e) {
                // held by this very process: the same refusal as for any other holder
            }
            if (lock == null) {
                channel.close();
                throw new Refusal("The data directory " + path
                        + " is in use by another Tarikh. Stop it, or choose another with --data DIR.");
            }
            DataDirectory directory = new DataDirectory(path, channel);
            directory.readSecrets();
            return directory;
        } catch (IOException e) {
            throw new Refusal("The data directory " + path + " cannot be used: " + e.getMessage());
        }
    }

    Path postgres() {
        return path.resolve(POSTGRES);
    }

    /** The record of the processes started here, so that a launcher that was killed can be cleaned up after. */
    Path processes() {
        return path.resolve("processes");
    }

    /** The secret of that name, made at its first use and kept. */
    String secret(String name) {
        String secret = secrets.getProperty(name);
        if (secret == null) {
            byte[] bytes = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(bytes);
            secret = HexFormat.of().formatHex(bytes);
            secrets.setProperty(name, secret);
            writeSecrets();
        }
        return secret;
    }

    /**
     * A pair of keys, as base64.
     *
     * @param signing the private one, in PKCS #8
     * @param verifying the public one
     */
    record SigningKeys(String signing, String verifying) {}

    /** The pair that tokens between the services are signed and verified with, made at its first use and kept. */
    SigningKeys signingKeys() {
        if (secrets.getProperty(SIGNING_KEY) == null) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                KeyPair made = generator.generateKeyPair();
                Base64.Encoder base64 = Base64.getEncoder();
                secrets.setProperty(
                        SIGNING_KEY, base64.encodeToString(made.getPrivate().getEncoded()));
                secrets.setProperty(
                        TOKEN_KEY, base64.encodeToString(made.getPublic().getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
            writeSecrets();
        }
        return new SigningKeys(secrets.getProperty(SIGNING_KEY), secrets.getProperty(TOKEN_KEY));
    }

    /** A secret of a folder that somebody else may hold. */
    static String secretKept(Path path, String name) throws IOException {
        String secret = secretsOf(path).getProperty(name);
        if (secret == null) {
            throw new Refusal("There is no " + name + " among the secrets of " + path + ".");
        }
        return secret;
    }

    private static Properties secretsOf(Path path) throws IOException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(path.resolve(SECRETS))) {
            secrets.load(reader);
        }
        return secrets;
    }

    private Path secretsFile() {
        return path.resolve(SECRETS);
    }

    private void readSecrets() throws IOException {
        if (Files.exists(secretsFile())) {
            secrets.putAll(secretsOf(path));
        }
    }

    private void writeSecrets() {
        try {
            if (!Files.exists(secretsFile())) {
                Files.createFile(
                        secretsFile(),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (Writer writer = Files.newBufferedWriter(secretsFile())) {
                secrets.store(writer, "Made by Tarikh for this data directory");
            }
        } catch (IOException e) {
            throw new Refusal("The secrets of " + path + " cannot be kept: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
