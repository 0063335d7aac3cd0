package org.tarikh.events.problem;

import java.util.Locale;

/** Every way a request can go wrong here, with the HTTP status and the title a client sees. */
public enum Code {
    BAD_REQUEST(400, "The request cannot be read"),
    INVALID_FIELD(400, "A field is not valid"),
    UNKNOWN_FIELD(400, "A field is not known"),
    UNKNOWN_PARAMETER(400, "A query parameter is not known"),
    INVALID_PARAMETER(400, "A query parameter is not valid"),
    INVALID_UTF_8(400, "The body is not UTF-8"),
    EMPTY_BODY(400, "The body is empty"),
    INVALID_CURSOR(400, "The cursor is not valid"),
    UNAUTHORIZED(401, "A token is needed"),
    FORBIDDEN(403, "The token does not allow it"),
    SIGN_IN_REFUSED(403, "The name and the password do not belong together"),
    CROSS_SITE(403, "A page of another site may not write"),
    NOT_FOUND(404, "There is nothing at this address"),
    ACCOUNT_NOT_FOUND(404, "There is no such account"),
    SESSION_NOT_FOUND(404, "There is no such session, or it has ended"),
    EVENT_NOT_FOUND(404, "There is no such event"),
    ADDED_NAME_NOT_FOUND(404, "No editor added such a name"),
    REVISION_NOT_FOUND(404, "The event has no such revision"),
    ACTOR_NOT_FOUND(404, "There is no such actor"),
    PLACE_NOT_FOUND(404, "There is no such place"),
    THREAD_NOT_FOUND(404, "There is no such thread"),
    PROPOSAL_NOT_FOUND(404, "There is no such proposal"),
    ERROR_REPORT_NOT_FOUND(404, "There is no such report of an error"),
    TOKEN_NOT_FOUND(404, "There is no such token"),
    METHOD_NOT_ALLOWED(405, "The address does not take this method"),
    NOT_ACCEPTABLE(406, "The address does not answer in this form"),
    ACCOUNT_EXISTS(409, "There is an account of the name"),
    ACTOR_EXISTS(409, "The lexicon has such an actor"),
    PLACE_EXISTS(409, "The lexicon has such a place"),
    NAME_EXISTS(409, "The lexicon has the name"),
    NOT_ADDED_BY_HAND(409, "A pack of the lexicon has it"),
    ENTRY_IN_USE(409, "Another entry of the lexicon lies under it"),
    LAST_ADMIN(409, "An admin has to stay"),
    EVENT_ASSIGNED(409, "Somebody else has the event in hand"),
    NOTHING_TO_RESTORE(409, "No editor's decision holds here"),
    EVENT_REJECTED(410, "An editor rejected the event"),
    FEED_EPOCH_PASSED(410, "The feed was rebuilt: read it again from the start"),
    PRECONDITION_FAILED(412, "What was to be changed has changed meanwhile"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The address does not take this media type"),
    PRECONDITION_REQUIRED(428, "The revision that is to be changed must be named"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL_ERROR(500, "Something went wrong here"),
    DATABASE_AWAY(503, "The database does not answer"),
    STORAGE_FULL(507, "There is no room left to store anything"),
    SOURCES_AWAY(503, "The service that reads documents is away");

    private final int status;
    private final String title;

    Code(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The code as a client reads it, such as {@code events.event-not-found}. */
    public String text() {
        return "events." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
