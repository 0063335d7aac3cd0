package org.tarikh.timeline.page;

import static com.github.tomakehurst.wiremock.client.WireMock.badRequest;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** An OpenID provider with a key of its own, to which whoever holds a code is known; injected into fields of its type. */
public final class NewsroomProvider implements QuarkusTestResourceLifecycleManager {
    private static final String CLIENT = "tarikh";
    private static final String KEY = "first";

    private final KeyPair key = pair("RSA", 2048);
    private WireMockServer server;

    static KeyPair pair(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(
                WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        server.stubFor(get("/newsroom/.well-known/openid-configuration")
                .willReturn(okJson(
                        """
                {"issuer": "%1$s", "authorization_endpoint": "%2$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "end_session_endpoint": "%1$s/end", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
                """
                                .formatted(issuer(), pages()))));
        server.stubFor(get("/newsroom/keys").willReturn(okJson("{\"keys\": [" + jwk() + "]}")));
        return Map.of(
                "tarikh.oidc.enabled",
                "true",
                "tarikh.oidc.issuer",
                issuer(),
                "tarikh.oidc.client-secret",
                "a secret of this test and of nothing else",
                "tarikh.signing-key",
                Base64.getEncoder().encodeToString(pair("EC", 256).getPrivate().getEncoded()));
    }

    private String jwk() {
        try {
            PublicJsonWebKey jwk = PublicJsonWebKey.Factory.newPublicJwk(key.getPublic());
            jwk.setKeyId(KEY);
            jwk.setAlgorithm("RS256");
            return jwk.toJson();
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }

    String issuer() {
        return server.baseUrl() + "/newsroom";
    }

    /** Where people sign in: another origin than the issuer's. */
    String pages() {
        return issuer().replace("localhost", "127.0.0.1");
    }

    /** From now on the code stands for that person. */
    void knows(String code, String subject, String name, Set<String> groups) {
        knows(code, subject, name, groups, key);
    }

    /** The same for a moment only; what it gives for renewing is refused then. */
    void knowsBriefly(String code, String subject, String name, Set<String> groups) {
        knows(code, subject, name, groups, key, Duration.ofSeconds(4));
        server.stubFor(post("/newsroom/token")
                .withRequestBody(containing("grant_type=refresh_token"))
                .willReturn(badRequest().withBody("{\"error\": \"invalid_grant\"}")));
    }

    /** The same in a token that another key has signed. */
    void knows(String code, String subject, String name, Set<String> groups, KeyPair signer) {
        knows(code, subject, name, groups, signer, Duration.ofMinutes(5));
    }

    private void knows(String code, String subject, String name, Set<String> groups, KeyPair signer, Duration lasting) {
        String token = Jwt.issuer(issuer())
                .audience(CLIENT)
                .subject(subject)
                .claim("name", name)
                .groups(groups)
                .expiresIn(lasting)
                .jws()
                .keyId(KEY)
                .sign(signer.getPrivate());
        server.stubFor(post("/newsroom/token")
                .withRequestBody(containing("code=" + code))
                .willReturn(okJson(
                        """
                {"id_token": "%s", "access_token": "opaque", "refresh_token": "once more", "token_type": "Bearer", "expires_in": 300}
                """
                                .formatted(token))));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(NewsroomProvider.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }
}
