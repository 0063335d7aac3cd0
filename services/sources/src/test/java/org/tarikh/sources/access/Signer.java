package org.tarikh.sources.access;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Signs as the timeline does, with a key of its own. */
final class Signer {
    private final KeyPair keys;

    Signer() {
        this("secp256r1");
    }

    Signer(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key as PEM. */
    String key() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(keys.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** A token that counts. */
    String token(String... scopes) {
        return token(claims -> {}, scopes);
    }

    /** The same but for what is made of its claims. */
    String token(Consumer<JwtClaims> otherwise, String... scopes) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("tarikh-timeline");
        claims.setAudience("tarikh");
        claims.setSubject("0199b0c2-0000-7000-8000-00000000000a");
        claims.setStringClaim("name", "Laila");
        claims.setStringListClaim("groups", List.of(scopes));
        claims.setExpirationTimeMinutesInTheFuture(1);
        otherwise.accept(claims);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKey(keys.getPrivate());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
