package org.tarikh.sources.format;

/** A file that cannot be taken in, in words for the one who sent it. */
public final class UnreadableFile extends Exception {
    /** The kinds of reasons. */
    public enum Why {
        /** Of no kind that is read here. */
        UNKNOWN_KIND,
        NOT_UTF_8,
        /** Ill-formed, or not what it is said to be. */
        BROKEN,
        /** It opens with a password only. */
        ENCRYPTED,
        /** It, or what it unfolds to, is beyond a limit. */
        TOO_LARGE,
        /** It holds no words, such as a scan. */
        NO_WORDS
    }

    private final Why why;

    public UnreadableFile(Why why, String message) {
        super(message, null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
