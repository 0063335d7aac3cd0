package org.tarikh.sources.fetch;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** An address that could not be read, in words for the one who gave it. */
public final class FetchException extends IOException {
    /** Why not. */
    public enum Code {
        /** Not http or https, another port than 80 and 443, user info, or an address that is not public. */
        REFUSED_ADDRESS,
        /** The site's robots.txt does not want it read, or cannot be had. */
        ROBOTS,
        /** The host rests: it was asked a moment ago, or it asked for a pause. */
        HOST_RESTS,
        UNKNOWN_HOST,
        /** No connection, or one that broke, or a certificate that proves nothing. */
        UNREACHABLE,
        TIMEOUT,
        TOO_MANY_REDIRECTS,
        TOO_LARGE,
        /** What came is no answer in HTTP, or its coding is broken or unknown. */
        UNREADABLE,
        /** An answer with a status that gives no page, such as 404. */
        STATUS
    }

    private final Code code;
    private final int status;
    private final Instant retryAfter;

    FetchException(Code code, String message) {
        this(code, message, 0, null);
    }

    FetchException(Code code, String message, int status, Instant retryAfter) {
        super(message);
        this.code = code;
        this.status = status;
        this.retryAfter = retryAfter;
    }

    public Code code() {
        return code;
    }

    /** The status of the answer where the code is {@link Code#STATUS}. */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** Before when it is of no use to ask again, where that is known. */
    public Optional<Instant> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
