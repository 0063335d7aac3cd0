package org.tarikh.frontend.desk;

/** A page of the desk that all others lead to. */
public enum DeskPart {
    QUEUE("/desk", false),
    WRITE("/desk/events/new", false),
    ARTICLES("/desk/articles", false),
    PROPOSALS("/desk/proposals", false),
    LEXICON("/desk/lexicon", false),
    REPORTS("/desk/reports", false),
    AUDIT("/desk/audit", false),
    ACCOUNTS("/desk/accounts", true),
    TOKENS("/desk/tokens", true);

    private final String path;
    private final boolean ofAdmins;

    DeskPart(String path, boolean ofAdmins) {
        this.path = path;
        this.ofAdmins = ofAdmins;
    }

    public String path() {
        return path;
    }

    /** Whether it is for admins alone. */
    public boolean ofAdmins() {
        return ofAdmins;
    }
}
