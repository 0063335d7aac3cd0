package org.tarikh.events.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose session is asked for. */
@Schema(description = "Whose session is asked for")
record SecretRequest(@Schema(description = "As the opening of the session told it") String secret) {
    @Override
    public String toString() {
        return "SecretRequest";
    }
}
