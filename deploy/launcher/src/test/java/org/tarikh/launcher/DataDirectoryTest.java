package org.tarikh.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path folder;

    @Test
    void a_directory_in_use_is_refused_until_it_is_left() throws IOException {
        DataDirectory first = DataDirectory.open(folder);
        assertThatThrownBy(() -> DataDirectory.open(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is in use by another Tarikh");
        first.close();
        DataDirectory.open(folder).close();
    }

    @Test
    void a_secret_is_kept_over_restarts_and_read_by_its_owner_alone() throws IOException {
        String secret;
        try (DataDirectory first = DataDirectory.open(folder)) {
            secret = first.secret("events.service.password");
            assertThat(first.secret("sources.service.password")).isNotEqualTo(secret);
        }
        try (DataDirectory second = DataDirectory.open(folder)) {
            assertThat(second.secret("events.service.password")).isEqualTo(secret);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void what_one_key_signs_the_other_verifies_after_a_restart() throws IOException, GeneralSecurityException {
        byte[] words = "to be signed".getBytes(StandardCharsets.UTF_8);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        KeyFactory keys = KeyFactory.getInstance("EC");
        byte[] signed;
        try (DataDirectory first = DataDirectory.open(folder)) {
            signature.initSign(keys.generatePrivate(new PKCS8EncodedKeySpec(
                    Base64.getDecoder().decode(first.signingKeys().signing()))));
            signature.update(words);
            signed = signature.sign();
        }
        try (DataDirectory second = DataDirectory.open(folder)) {
            signature.initVerify(keys.generatePublic(new X509EncodedKeySpec(
                    Base64.getDecoder().decode(second.signingKeys().verifying()))));
            signature.update(words);
            assertThat(signature.verify(signed)).isTrue();
        }
    }

    @Test
    void a_file_in_its_place_is_refused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be used");
    }
}
