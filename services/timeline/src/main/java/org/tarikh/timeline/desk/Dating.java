package org.tarikh.timeline.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.tarikh.timeline.problem.Problem;

/** Dates articles. Each call is a {@link Problem} of status 503 where the sources service does not answer. */
@ApplicationScoped
public class Dating {
    private static final int PAGE = 20;
    private static final String SERVICE = "sources";

    private final DatingTransport transport;
    private final Signature signature;

    Dating(@RestClient DatingTransport transport, Signature signature) {
        this.transport = transport;
        this.signature = signature;
    }

    /** Articles without a day; {@code next} is null at the end. */
    public record Undated(List<Dateable> items, String next) {}

    /** @param cursor {@code next} of the page before, null for the first */
    public Undated undated(String cursor) {
        try {
            DatingTransport.Undated found = transport.undated(true, cursor, PAGE);
            return new Undated(found.items(), found.next());
        } catch (WebApplicationException | ProcessingException e) {
            throw Problem.away(SERVICE);
        }
    }

    /** Empty where there is none of the id, or none any more. */
    public Optional<Dateable> article(String id) {
        return tagged(id).map(Tagged::article);
    }

    private record Tagged(Dateable article, String tag) {}

    private Optional<Tagged> tagged(String id) {
        try (Response answer = transport.article(id)) {
            Dateable article = answer.readEntity(Dateable.class);
            return article.takenDown()
                    ? Optional.empty()
                    : Optional.of(new Tagged(article, answer.getHeaderString(HttpHeaders.ETAG)));
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
                return Optional.empty();
            }
            throw Problem.away(SERVICE);
        } catch (ProcessingException e) {
            throw Problem.away(SERVICE);
        }
    }

    /**
     * Gives an article a day.
     *
     * @param was the day that the person has seen, null for none
     * @param day null takes back the one that was given
     */
    public Upshot date(Person person, String id, LocalDate was, LocalDate day, String note) {
        Optional<Tagged> standing = tagged(id);
        if (standing.isEmpty() || !Objects.equals(standing.get().article().published(), was)) {
            return Upshot.CHANGED;
        }
        return Upshot.of(
                SERVICE,
                () -> transport.date(
                        signature.of(person),
                        id,
                        standing.get().tag(),
                        new DatingTransport.Day(day, person.name(), note)));
    }
}
