package org.tarikh.sources.syndication;

/** Bytes that cannot be read as a feed, in words for people. */
public final class NotAFeed extends Exception {
    private static final long serialVersionUID = 1;

    /** Why they cannot. */
    public enum Reason {
        /** There is nothing, or only white space. */
        EMPTY,
        /** A web page; it may name its feeds. */
        PAGE,
        /** It declares entities that refer to others or to files elsewhere. */
        ENTITIES,
        /** Anything else. */
        OTHER
    }

    private final Reason reason;

    NotAFeed(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
