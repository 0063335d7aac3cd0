package org.tarikh.sources.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What somebody does here. Bringing documents in is none of it: each document tells by itself when it came. */
public enum Act {
    ARTICLE_DATED("article"),
    ARTICLE_DAY_TAKEN_BACK("article"),
    PUBLISHER_ADDED("publisher"),
    PUBLISHER_CHANGED("publisher"),
    PUBLISHER_REMOVED("publisher"),
    FEED_ADDED("feed"),
    FEED_CHANGED("feed"),
    FEED_REMOVED("feed"),
    DOCUMENT_TAKEN_DOWN("document"),
    TAKEDOWN_LIFTED("document"),
    TOKEN_MADE("token"),
    TOKEN_REVOKED("token");

    /** Every act there is, as it is told. */
    static final List<String> ALL = Arrays.stream(values()).map(Act::toString).toList();

    private final String sort;

    Act(String sort) {
        this.sort = sort;
    }

    /** What it is done to. */
    String sort() {
        return sort;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
