package org.tarikh.timeline.desk;

import java.util.UUID;

/** The API tokens that a service keeps. */
interface TokensTransport {
    Tokens.Page list(String authorization, String cursor, int limit);

    Tokens.Token make(String authorization, Tokens.NewToken token);

    void revoke(String authorization, UUID id, String revision);
}
