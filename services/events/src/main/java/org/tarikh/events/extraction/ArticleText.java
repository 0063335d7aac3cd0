package org.tarikh.events.extraction;

import java.time.LocalDate;

/**
 * An article as the cascade reads it.
 *
 * @param text the article's whole text, headline included where it is printed
 * @param headline null where none is printed
 * @param publisher null where unknown
 * @param published the anchor of relative dates, null where unknown
 * @param row whether the article is one row of a headline list ("headline - publisher - date")
 */
public record ArticleText(String text, String headline, String publisher, LocalDate published, boolean row) {}
