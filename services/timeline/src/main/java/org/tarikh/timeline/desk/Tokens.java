package org.tarikh.timeline.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The API tokens of the services that take writes, for admins. */
@ApplicationScoped
public class Tokens {
    private static final int PAGE = 200;

    private final EventsTokensTransport events;
    private final SourcesTokensTransport sources;
    private final Signature signature;

    Tokens(@RestClient EventsTokensTransport events, @RestClient SourcesTokensTransport sources, Signature signature) {
        this.events = events;
        this.sources = sources;
        this.signature = signature;
    }

    /** A page of tokens in the order they were made; {@code next} is null at the end. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Page(List<Token> items, String next) {
        public Page {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /**
     * A token.
     *
     * @param createdBy who made it, or null
     * @param expires null where it counts until it is revoked
     * @param revoked null while it counts
     * @param lastUsed null where it never was
     * @param token the token itself, told only when it is made
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Token(
            UUID id,
            String name,
            List<String> scopes,
            Instant created,
            String createdBy,
            Instant expires,
            Instant revoked,
            Instant lastUsed,
            String token) {
        @Override
        public String toString() {
            return "Token[" + id + "]";
        }
    }

    /** A token that is to be made; {@code expires} is null where it counts until it is revoked. */
    record NewToken(String name, List<String> scopes, String expires) {}

    /** @param cursor {@code next} of the page before, null for the first */
    public Answer<Page> page(Person person, Service service, String cursor) {
        return Asking.of(service.toString(), () -> transport(service).list(signature.of(person), cursor, PAGE));
    }

    public Answer<Token> make(Person person, Service service, String name, List<String> scopes, Instant expires) {
        NewToken token = new NewToken(name, scopes, expires == null ? null : expires.toString());
        return Asking.of(service.toString(), () -> transport(service).make(signature.of(person), person.name(), token));
    }

    /** From then on it does not count. */
    public Answer<Boolean> revoke(Person person, Service service, UUID id) {
        return Asking.of(service.toString(), () -> {
            // Whatever became of it meanwhile, it is not to count.
            transport(service).revoke(signature.of(person), id, "*", person.name());
            return true;
        });
    }

    private TokensTransport transport(Service service) {
        return service == Service.EVENTS ? events : sources;
    }
}
