package org.tarikh.events.threads;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor makes of a thread; a field left out stays as it is. */
@Schema(description = "What an editor makes of a thread; a field left out stays as it is")
record ThreadEdit(
        @Schema(
                        nullable = true,
                        description = "At most 120 characters; empty for the machine's name",
                        examples = "The Istanbul round")
                String name,
        @Schema(nullable = true) Boolean hidden) {}
