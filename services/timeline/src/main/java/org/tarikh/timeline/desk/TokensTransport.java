package org.tarikh.timeline.desk;

/** What the services that keep API tokens have in common. */
interface TokensTransport {
    Tokens.Page list(String authorization, String cursor, int limit);

    Tokens.Token make(String authorization, String by, Tokens.NewToken token);
}
