package org.tarikh.timeline.web;

/** What makes another answer of the same address, for caches ({@code Vary}). */
public final class Variants {
    /** Of a page: whether a part of it is asked for, and where a language is chosen. */
    public static final String OF_PAGES = "HX-Request, HX-Boosted, Accept-Language";

    private Variants() {}
}
