package org.tarikh.events.extraction;

import org.tarikh.events.language.Span;

/** A stretch of text that could not be read, kept and shown to an editor. */
public record Unread(Span span, String why) {}
