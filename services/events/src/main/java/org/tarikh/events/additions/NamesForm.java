package org.tarikh.events.additions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names for display. */
@Schema(name = "NewNames", description = "Names in other languages, for display; each at most 200 characters")
record NamesForm(
        @Schema(nullable = true, description = "In Dari") String fa,
        @Schema(nullable = true, description = "In Pashto") String ps) {}
