package org.tarikh.timeline.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/**
 * A document at one of its revisions.
 *
 * @param hash of its text
 * @param recorded when it was stored
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DocumentRevision(int revision, String hash, Instant recorded) {}
