package org.tarikh.timeline.web;

/** In which order requests come by what looks at them before a resource does; the highest first. */
public final class Turn {
    /** Leads to another address, so that what comes after it sees that one only. */
    public static final int NEGOTIATION = 1_300;

    /** Before anything that may answer. */
    static final int SECURITY = 1_900;

    static final int CROSS_ORIGIN = 1_200;
    static final int LIMITS = 1_100;

    /** Before anything that reads a tag. */
    static final int PACKING = 1_000;

    static final int HEADS = 900;

    /** Before anything is read. */
    static final int WITNESS = 850;

    /** After all that makes the same of an answer that is told again as of one that is made. */
    static final int RECALL = 800;

    private Turn() {}
}
