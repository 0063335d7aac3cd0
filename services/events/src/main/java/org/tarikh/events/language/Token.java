package org.tarikh.events.language;

/**
 * A word or mark of a sentence.
 *
 * @param tag Penn Treebank part of speech
 */
public record Token(String text, Span span, String tag) {}
