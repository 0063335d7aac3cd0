package org.tarikh.frontend.embed;

/**
 * What others are given to show part of the chronology within their own page.
 *
 * @param html an {@code iframe} to paste, without any script
 * @param look the address it shows
 * @param oembed the absolute address of its description for sites that embed by oEmbed
 */
public record EmbedCode(String html, String look, String oembed) {}
