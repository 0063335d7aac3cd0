package org.tarikh.timeline.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.function.Supplier;

/** How the events service answers for its feeds: with what was asked, or in one of two ways not. */
final class Upstream {
    private Upstream() {}

    /** The position given is of an epoch that has passed, or none of this feed. */
    static final class Passed extends Exception {
        Passed(String message) {
            super(message);
        }
    }

    /** The service does not answer, or not in a way this one understands. */
    static final class Away extends Exception {
        Away(String message) {
            super(message);
        }
    }

    /** What a feed answers to a position; where it does not, why. */
    static <T> T answered(String position, Supplier<T> feed) throws Passed, Away {
        try {
            return feed.get();
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (position != null && (status == 410 || status == 400)) {
                throw new Passed("the position " + position + " was answered with " + status);
            }
            throw new Away("the feed was answered with " + status);
        } catch (ProcessingException e) {
            throw new Away(reason(e));
        }
    }

    /** What Jackson says of an answer it cannot read quotes it. */
    private static String reason(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException) {
                return "its answer cannot be read";
            }
        }
        return String.valueOf(e.getMessage());
    }

    /** The newest position of a feed; empty where the service does not answer. */
    static Optional<String> newest(Supplier<EventPositionTransport.Position> feed) {
        try {
            return Optional.ofNullable(feed.get().position());
        } catch (WebApplicationException | ProcessingException e) {
            return Optional.empty();
        }
    }
}
