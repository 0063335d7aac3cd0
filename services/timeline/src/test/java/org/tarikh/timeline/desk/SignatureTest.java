package org.tarikh.timeline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final Person AMINA =
            new Person(UUID.randomUUID(), UUID.randomUUID().toString(), "Amina", List.of("edit", "ingest"), false);

    private static KeyPair pair() throws Exception {
        return pair("secp256r1");
    }

    private static KeyPair pair(String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static JsonNode part(String token, int number) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[number]));
    }

    @Test
    void a_call_in_a_person_s_name_is_signed_and_soon_no_longer_good() throws Exception {
        KeyPair pair = pair();
        String authorization = new Signature(Optional.of(pem(pair)), Optional.of("shared")).of(AMINA);

        assertThat(authorization).startsWith("Bearer ");
        String token = authorization.substring("Bearer ".length());
        assertThat(part(token, 0).get("alg").asText()).isEqualTo("ES256");
        JsonNode claims = part(token, 1);
        assertThat(claims.get("iss").asText()).isEqualTo("tarikh-timeline");
        assertThat(claims.get("aud").asText()).isEqualTo("tarikh");
        assertThat(claims.get("sub").asText()).isEqualTo(AMINA.account());
        assertThat(claims.get("name").asText()).isEqualTo("Amina");
        assertThat(claims.get("groups")).extracting(JsonNode::asText).containsExactlyInAnyOrder("edit", "ingest");
        assertThat(claims.get("exp").asLong())
                .isBetween(Instant.now().getEpochSecond(), Instant.now().getEpochSecond() + 60);

        int end = token.lastIndexOf('.');
        java.security.Signature check = java.security.Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(pair.getPublic());
        check.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        assertThat(check.verify(Base64.getUrlDecoder().decode(token.substring(end + 1))))
                .isTrue();
    }

    @Test
    void a_key_is_read_from_one_line_as_well() throws Exception {
        KeyPair pair = pair();
        String line = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());

        assertThat(Signature.read(line)).isEqualTo(Signature.read(pem(pair)));
        assertThatThrownBy(() -> Signature.read("shared")).hasMessageContaining("tarikh.signing-key");
        KeyPair other = pair("secp384r1");
        assertThatThrownBy(() -> Signature.read(pem(other))).hasMessageContaining("P-256");
    }

    @Test
    void without_a_key_calls_are_the_installation_s_and_without_a_token_as_well_nobody_s() throws Exception {
        assertThat(new Signature(Optional.empty(), Optional.of("shared")).of(AMINA))
                .isEqualTo("Bearer shared");
        assertThat(new Signature(Optional.empty(), Optional.empty()).of(AMINA)).isNull();
        String own = new Signature(Optional.of(pem(pair())), Optional.empty()).ofInstallation();
        assertThat(part(own.substring("Bearer ".length()), 1).get("groups"))
                .extracting(JsonNode::asText)
                .containsExactly("admin");
    }
}
