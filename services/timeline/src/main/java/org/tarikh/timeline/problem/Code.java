package org.tarikh.timeline.problem;

/** Every way this service says no, with the HTTP status and the title that go with it. */
public enum Code {
    BAD_PARAMETER("timeline.bad-parameter", 400, "A query parameter is not as it must be"),
    BAD_CURSOR("timeline.bad-cursor", 400, "The cursor is none of this list"),
    BAD_REQUEST("timeline.bad-request", 400, "The request is not as it must be"),
    ENTRY_NOT_FOUND("timeline.entry-not-found", 404, "No such entry in the chronology"),
    NOT_FOUND("timeline.not-found", 404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED("timeline.method-not-allowed", 405, "This address takes other methods"),
    NOT_ACCEPTABLE("timeline.not-acceptable", 406, "This address answers in other media types"),
    POSITION_PASSED("timeline.position-passed", 410, "The changes after this position are kept no more"),
    BODY_TOO_LARGE("timeline.body-too-large", 413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE("timeline.unsupported-media-type", 415, "This address takes other media types"),
    TOO_MANY_REQUESTS("timeline.too-many-requests", 429, "More was asked for than this address may ask"),
    UNKNOWN_FORMAT("timeline.unknown-format", 501, "This address answers in other formats"),
    PEER_UNAVAILABLE("timeline.peer-unavailable", 503, "A service this answer needs is away"),
    DATABASE_AWAY("timeline.database-away", 503, "The database does not answer"),
    TOO_MANY_LISTENERS("timeline.too-many-listeners", 503, "As many listen as this service can tell"),
    INTERNAL("timeline.internal", 500, "Something went wrong here");

    private final String word;
    private final int status;
    private final String title;

    Code(String word, int status, String title) {
        this.word = word;
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The code nearest to an HTTP status that no rule of this service has named more closely. */
    static Code of(int status) {
        for (Code code : new Code[] {
            NOT_FOUND, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, PEER_UNAVAILABLE
        }) {
            if (code.status == status) {
                return code;
            }
        }
        return status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
    }

    /** The word that stands for it in JSON. */
    @Override
    public String toString() {
        return word;
    }
}
