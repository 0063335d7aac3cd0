package org.tarikh.frontend.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the audits know of. */
public enum AuditAct {
    ACCEPT,
    REJECT,
    EDIT,
    CLAIM,
    CREATE,
    MERGE,
    SPLIT,
    RESTORE,
    REPORT_ANSWERED,
    SIGN_IN,
    SIGN_IN_REFUSED,
    SIGN_OUT,
    PASSWORD_CHANGED,
    PASSWORD_RENEWED,
    ACCOUNT_MADE,
    ACCOUNT_CHANGED,
    TOKEN_MADE(TokensView.Service.EVENTS, TokensView.Service.SOURCES),
    TOKEN_REVOKED(TokensView.Service.EVENTS, TokensView.Service.SOURCES),
    TAKE_OVER,
    ACTOR_ADDED,
    PLACE_ADDED,
    NAME_ADDED,
    ENTRY_REMOVED,
    NAME_REMOVED,
    PROPOSAL_DISMISSED,
    PROPOSAL_RESTORED,
    ARTICLE_DATED(TokensView.Service.SOURCES),
    ARTICLE_DAY_TAKEN_BACK(TokensView.Service.SOURCES),
    PUBLISHER_ADDED(TokensView.Service.SOURCES),
    PUBLISHER_CHANGED(TokensView.Service.SOURCES),
    PUBLISHER_REMOVED(TokensView.Service.SOURCES),
    FEED_ADDED(TokensView.Service.SOURCES),
    FEED_CHANGED(TokensView.Service.SOURCES),
    FEED_REMOVED(TokensView.Service.SOURCES),
    DOCUMENT_TAKEN_DOWN(TokensView.Service.SOURCES),
    TAKEDOWN_LIFTED(TokensView.Service.SOURCES);

    private final List<TokensView.Service> keepers;

    AuditAct() {
        this(TokensView.Service.EVENTS);
    }

    AuditAct(TokensView.Service... keepers) {
        this.keepers = List.of(keepers);
    }

    /** Those of which a service keeps an audit. */
    static List<AuditAct> of(TokensView.Service service) {
        return Arrays.stream(values())
                .filter(act -> act.keepers.contains(service))
                .toList();
    }

    /** As it is sent. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
