package org.tarikh.events.gazetteer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What something is called in Dari and in Pashto, null where the lexicon does not know. */
public record Names(
        @Schema(nullable = true, examples = "هرات") String fa, @Schema(nullable = true, examples = "هرات") String ps) {}
