package org.tarikh.events.access;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.EllipticCurves;

/** Verifies the tokens that the timeline signs, each for a call in a person's name: JWT by ES256, valid for a minute. */
final class SignedTokens {
    private static final String SIGNER = "tarikh-timeline";
    private static final String HOUSE = "tarikh";
    private static final int CLOCKS_APART_SECONDS = 10;

    private final JwtConsumer verifier;

    /**
     * @param key an EC public key on P-256 as PEM, or the base64 of it alone
     * @throws IllegalArgumentException where it is none
     */
    SignedTokens(String key) {
        verifier = new JwtConsumerBuilder()
                .setVerificationKey(read(key))
                .setJwsAlgorithmConstraints(
                        ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setExpectedIssuer(SIGNER)
                .setExpectedAudience(HOUSE)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setMaxFutureValidityInMinutes(1)
                .setAllowedClockSkewInSeconds(CLOCKS_APART_SECONDS)
                .build();
    }

    private static PublicKey read(String key) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(key.replaceAll("-----[A-Z ]+-----", ""));
            ECPublicKey read = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(bytes));
            if (EllipticCurves.P_256.equals(
                    EllipticCurves.getName(read.getParams().getCurve()))) {
                return read;
            }
            throw new InvalidKeySpecException("The key is on another curve");
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("tarikh.token-key has to be an EC public key on P-256 as PEM", e);
        }
    }

    /** In whose name the token was signed; empty where it is not one that counts now. */
    Optional<Holder> holder(String token) {
        try {
            JwtClaims claims = verifier.processToClaims(token);
            return Optional.of(new Holder(
                    claims.getSubject(),
                    claims.getClaimValue("name", String.class),
                    Scope.held(claims.getStringListClaimValue("groups"))));
        } catch (InvalidJwtException | MalformedClaimException e) {
            return Optional.empty();
        }
    }
}
