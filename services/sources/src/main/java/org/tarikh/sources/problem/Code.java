package org.tarikh.sources.problem;

/** Every way a request can go wrong here, with the HTTP status and the title a client sees. */
public enum Code {
    BAD_REQUEST(400, "The request cannot be read"),
    INVALID_FIELD(400, "A field is not valid"),
    UNKNOWN_FIELD(400, "A field is not known"),
    UNKNOWN_PARAMETER(400, "A query parameter is not known"),
    INVALID_PARAMETER(400, "A query parameter is not valid"),
    INVALID_UTF_8(400, "The body is not UTF-8"),
    INVALID_CHARSET(400, "The body is not in the character set declared"),
    UNREADABLE_FILE(400, "The file cannot be read"),
    SEVERAL_DOCUMENTS(400, "The file holds several documents"),
    EMPTY_BODY(400, "The body is empty"),
    INVALID_MANIFEST(400, "The manifest is not valid"),
    INVALID_CURSOR(400, "The cursor is not valid"),
    UNAUTHORIZED(401, "A token is needed"),
    FORBIDDEN(403, "The token does not allow it"),
    CROSS_SITE(403, "A page of another site may not write"),
    NOT_FOUND(404, "There is nothing at this address"),
    DOCUMENT_NOT_FOUND(404, "There is no such document"),
    REVISION_NOT_FOUND(404, "The document has no such revision"),
    ARTICLE_NOT_FOUND(404, "There is no such article"),
    IMPORT_NOT_FOUND(404, "There is no such import"),
    FEED_NOT_FOUND(404, "There is no such feed"),
    PUBLISHER_NOT_FOUND(404, "There is no such publisher"),
    TOKEN_NOT_FOUND(404, "There is no such token"),
    METHOD_NOT_ALLOWED(405, "The address does not take this method"),
    NOT_ACCEPTABLE(406, "The address does not answer in this form"),
    PUBLISHER_KNOWN(409, "The publisher is known already, and otherwise"),
    TAKEDOWN_STANDS(409, "The document was taken down"),
    PUBLISHER_IN_USE(409, "The publisher is still named"),
    TEXT_GONE(410, "The text was taken down"),
    FEED_EPOCH_PASSED(410, "The feed was rebuilt: read it again from the start"),
    PRECONDITION_FAILED(412, "What was to be changed has changed meanwhile"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The address does not take this media type"),
    ADDRESS_REFUSED(422, "The address is not one that is opened"),
    ROBOTS_FORBID(422, "The site does not want the page read"),
    HOST_UNKNOWN(422, "There is no such host"),
    TOO_MANY_REDIRECTS(422, "The address leads on and on"),
    PAGE_TOO_LARGE(422, "The page is too large"),
    PAGE_UNREADABLE(422, "The page cannot be read"),
    PAGE_ABSENT(422, "There is no page at the address"),
    NO_ADDRESS(422, "The document has no address"),
    PRECONDITION_REQUIRED(428, "The revision that is to be changed must be named"),
    TEXT_NOT_SHOWN(451, "The text is not shown here"),
    TAKEN_DOWN(451, "The text was taken down"),
    INTERNAL_ERROR(500, "Something went wrong here"),
    PAGE_REFUSED(502, "The site does not give the page"),
    PAGE_UNREACHABLE(502, "The site does not answer"),
    HOST_RESTS(503, "The site is not to be asked so soon"),
    PUBLISHERS_NOT_READY(503, "The publishers of what was here before are still being listed"),
    DATABASE_AWAY(503, "The database does not answer"),
    PAGE_TIMEOUT(504, "The page did not come in time"),
    STORAGE_FULL(507, "There is no room left to store anything");

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

    /** The code as a client reads it, such as {@code sources.document-not-found}. */
    public String text() {
        return "sources." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
