package org.tarikh.events.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of an account is to be otherwise. */
@Schema(description = "What of an account is to be otherwise; what is not given stays")
record AccountChange(
        @Schema(
                        nullable = true,
                        enumeration = {"editor", "admin"})
                String role,
        @Schema(nullable = true, description = "Whether the person may sign in") Boolean active) {}
