package org.tarikh.events.additions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A further name of an actor or a place. */
@Schema(name = "NewName", description = "A further name of an actor or a place")
record NameForm(
        @Schema(required = true, description = "At most 200 characters", examples = "Guard of the River") String name,
        @Schema(
                        nullable = true,
                        description = "English where it is left out; English names are found in articles, others shown",
                        enumeration = {"en", "fa", "ps"})
                String language,
        @Schema(
                        nullable = true,
                        description = "Who adds it, at most 200 characters; a name that is signed in counts over it")
                String by,
        @Schema(nullable = true, description = "Why, at most 2000 characters") String note) {}
