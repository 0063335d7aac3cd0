package org.tarikh.events.access;

import io.quarkus.test.junit.QuarkusMock;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;
import java.util.UUID;

/** The running service with a key of its own for signed tokens, until the test is over. */
public final class ClosedService {
    private static final String INSTALLATION = "token-of-the-installation";
    private static final Signer SIGNER = new Signer();

    private ClosedService() {}

    public static void close() {
        ApiTokens tokens = CDI.current().select(ApiTokens.class).get();
        QuarkusMock.installMockForType(
                new Credentials(Optional.of(INSTALLATION), Optional.of(SIGNER.key()), tokens), Credentials.class);
    }

    /** What the installation itself sends as Authorization. */
    public static String installation() {
        return "Bearer " + INSTALLATION;
    }

    /** What a person who may edit sends; each name is an account. */
    public static String editor(String name) {
        return "Bearer "
                + SIGNER.token(
                        claims -> {
                            claims.setSubject(
                                    UUID.nameUUIDFromBytes(name.getBytes()).toString());
                            claims.setStringClaim("name", name);
                        },
                        Scope.EDIT);
    }
}
