package org.tarikh.events.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account that is to be made. */
@Schema(description = "An account that is to be made")
record AccountRequest(
        @Schema(description = "At most 60 characters; case makes no other name", examples = "Amina") String name,
        @Schema(enumeration = {"editor", "admin"}) String role) {}
