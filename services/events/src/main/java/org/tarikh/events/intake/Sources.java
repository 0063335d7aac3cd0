package org.tarikh.events.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** The service that has the documents. It may be away, which is normal and told as {@link Away}. */
@ApplicationScoped
public class Sources {
    private static final Logger LOG = Logger.getLogger(Sources.class);
    private static final int GONE = 410;

    private final SourcesRestClient client;
    private final String authorization;
    private final String insight;
    private volatile boolean away;

    Sources(
            @RestClient SourcesRestClient client,
            @ConfigProperty(name = "tarikh.write-token") Optional<String> writing,
            @ConfigProperty(name = "tarikh.reading-token") Optional<String> reading) {
        this.client = client;
        this.authorization = bearer(writing);
        this.insight = bearer(reading.or(() -> writing));
    }

    private static String bearer(Optional<String> token) {
        return token.map(secret -> "Bearer " + secret).orElse(null);
    }

    /** Sources does not answer, or not with what was asked for. */
    public static final class Away extends RuntimeException {
        Away(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Sources refuses what was sent, with the problem it told. */
    public static final class Refused extends RuntimeException {
        private final int status;

        Refused(int status, String problem) {
            super(problem);
            this.status = status;
        }

        public int status() {
            return status;
        }

        /** The problem+json sources answered with. */
        public String problem() {
            return getMessage();
        }
    }

    /** The feed's epoch has passed: it is to be read again from the start. */
    static final class EpochPassed extends RuntimeException {}

    private interface Call<T> {
        T answer();
    }

    ArticleChanges changes(String after, int limit, int waitSeconds) {
        try {
            return asked(() -> client.changes(insight, after, limit, waitSeconds));
        } catch (Refused e) {
            if (e.status() == GONE) {
                throw new EpochPassed();
            }
            throw new Away("Sources refuses its own cursor: " + e.getMessage(), e);
        }
    }

    /** The newest cursor of sources' feed, empty where sources is away. */
    public Optional<String> position() {
        try {
            return Optional.of(asked(client::position).position());
        } catch (Away | Refused e) {
            return Optional.empty();
        }
    }

    /**
     * A page of the articles that hold a name, in any English form of its words.
     *
     * @param cursor {@code next} of the page before, null for the first
     */
    ArticlesFound holding(String name, String cursor, int limit) {
        return asked(() -> client.search(insight, phrase(name), cursor, limit));
    }

    /** Its words as written, or apart: what stands with a hyphen in a name may stand without one in an article. */
    private static String phrase(String name) {
        String written = '"' + name.replace('"', ' ') + '"';
        String apart = '"' + name.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip() + '"';
        return apart.equals(written) ? written : written + " or " + apart;
    }

    String text(String article) {
        return new String(asked(() -> client.text(insight, article)), StandardCharsets.UTF_8);
    }

    /** Splits a text into articles without storing it; {@code body} is the JSON that sources takes. */
    public SplitText split(String body) {
        return asked(() -> client.readings(authorization, body));
    }

    private <T> T asked(Call<T> call) {
        try {
            T answer = call.answer();
            if (away) {
                away = false;
                LOG.info("Sources answers again");
            }
            return answer;
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (status >= 400 && status < 500) {
                throw new Refused(status, e.getResponse().readEntity(String.class));
            }
            throw outage(e);
        } catch (ProcessingException e) {
            throw outage(e);
        }
    }

    /** What Jackson says of an answer it cannot read quotes it. */
    private static String reason(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException) {
                return "its answer cannot be read";
            }
        }
        return e.getMessage();
    }

    /** One line an outage, however long it lasts. */
    private Away outage(RuntimeException e) {
        if (!away) {
            away = true;
            LOG.warnf("Sources is away, asking again until it answers: %s", reason(e));
        }
        return new Away("Sources is away", e);
    }
}
