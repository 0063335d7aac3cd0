package org.tarikh.frontend.desk;

import java.util.List;
import java.util.Locale;
import org.tarikh.frontend.errata.ErrorReportView.Token;
import org.tarikh.frontend.frame.Frame;

/**
 * The API tokens of the services that take writes.
 *
 * @param fault why the last change did nothing, or null
 * @param done whether something has just been changed
 * @param once a token that was made and is shown this once, or null
 * @param typed the name that was typed for a new token
 */
public record TokensView(
        Frame frame,
        DeskNav nav,
        DeskFault fault,
        boolean done,
        String once,
        String typed,
        List<Group> groups,
        Actions actions,
        Token token) {

    public List<Scope> scopes() {
        return List.of(Scope.values());
    }

    /** What a token may allow. */
    public enum Scope {
        INGEST,
        EDIT,
        ADMIN;

        /** As it is sent. */
        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A service that keeps tokens. */
    public enum Service {
        SOURCES,
        EVENTS;

        /** As it is sent. */
        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where changes are sent. */
    public record Actions(String make, String revoke) {}

    /**
     * The tokens of a service.
     *
     * @param away whether they cannot be told now
     */
    public record Group(Service service, boolean away, List<Item> items, String more) {}

    /**
     * A token.
     *
     * @param by who made it, or null
     * @param expires until when it counts, or null
     * @param used when it was last used, or null
     * @param revoked since when it does not count, or null
     */
    public record Item(
            String id,
            String name,
            List<Scope> scopes,
            String created,
            String by,
            String expires,
            String used,
            String revoked) {}
}
