package org.tarikh.timeline.desk;

import io.quarkus.runtime.Startup;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.keys.EllipticCurves;

/**
 * In whose name the events service is called: in a person's by a token that is signed for this one call (ES256), in the
 * installation's own where nobody is signed in yet. A key that cannot be used ends the start.
 */
@ApplicationScoped
@Startup
class Signature {
    private static final String ISSUER = "tarikh-timeline";

    /** A second less than a token may last, since times are told in whole ones. */
    private static final int SECONDS = 59;

    private final Optional<PrivateKey> key;
    private final Optional<String> token;

    Signature(
            @ConfigProperty(name = "tarikh.signing-key") Optional<String> key,
            @ConfigProperty(name = "tarikh.write-token") Optional<String> token) {
        this.key = key.map(Signature::read);
        this.token = token;
    }

    /** The header Authorization of a call in a person's name; null where none is needed. */
    String of(Person person) {
        return key.map(secret -> signed(secret, person.account(), person.name(), Set.copyOf(person.scopes())))
                .orElseGet(this::ofInstallation);
    }

    /** The same of a call in the installation's name. */
    String ofInstallation() {
        return token.map(secret -> "Bearer " + secret)
                .or(() -> key.map(secret -> signed(secret, ISSUER, ISSUER, Set.of("admin"))))
                .orElse(null);
    }

    private static String signed(PrivateKey key, String subject, String name, Set<String> scopes) {
        long now = Instant.now().getEpochSecond();
        return "Bearer "
                + Jwt.issuer(ISSUER)
                        .audience("tarikh")
                        .subject(subject)
                        .claim("name", name)
                        .groups(scopes)
                        .issuedAt(now)
                        .expiresAt(now + SECONDS)
                        .jws()
                        .algorithm(SignatureAlgorithm.ES256)
                        .sign(key);
    }

    /** @param text PKCS#8 in PEM, or its base64 alone */
    static PrivateKey read(String text) {
        try {
            String base64 = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            ECPrivateKey read = (ECPrivateKey) KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
            if (EllipticCurves.P_256.equals(
                    EllipticCurves.getName(read.getParams().getCurve()))) {
                return read;
            }
            throw new InvalidKeySpecException("The key is on another curve");
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("tarikh.signing-key has to be an EC private key on P-256 in PKCS #8", e);
        }
    }
}
