package org.tarikh.events.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's own password and the one that is to be in its place. */
@Schema(description = "A person's own password and the one that is to be in its place")
record PasswordRequest(
        String current,
        @Schema(
                        description =
                                "12 characters at least and 72 bytes in UTF-8 at most, none of the commonest and without"
                                        + " the account's name")
                String password) {
    @Override
    public String toString() {
        return "PasswordRequest";
    }
}
