package org.tarikh.timeline.desk;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.function.Supplier;
import org.tarikh.timeline.problem.Problem;

/** Asks another service something that it may refuse. */
final class Asking {
    private static final int FAILED = 500;

    private Asking() {}

    /** @throws Problem of status 503 where the service does not answer as it should */
    static <T> Answer<T> of(String service, Supplier<T> question) {
        try {
            return new Answer<>(question.get(), null);
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() >= FAILED) {
                throw Problem.away(service);
            }
            return new Answer<>(null, code(e));
        } catch (ProcessingException e) {
            throw Problem.away(service);
        }
    }

    private static String code(WebApplicationException e) {
        try {
            String code =
                    e.getResponse().readEntity(DeskTransport.Problem.class).code();
            return code == null ? "" : code.substring(code.indexOf('.') + 1);
        } catch (ProcessingException unreadable) {
            return "";
        }
    }
}
