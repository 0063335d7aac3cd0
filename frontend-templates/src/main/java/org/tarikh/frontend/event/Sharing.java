package org.tarikh.frontend.event;

import java.util.List;
import org.tarikh.frontend.embed.EmbedCode;
import org.tarikh.frontend.frame.Link;

/**
 * What others are given to cite, index and show the event by.
 *
 * @param citation how to cite it, in one line
 * @param files the citation in the formats of reference managers
 * @param structured the event for search engines: JSON-LD that cannot end the element it stands in
 * @param picture the absolute address of a picture for shared links, or null where none can be drawn here
 * @param embed what others are given to show the event within their page
 */
public record Sharing(String citation, List<Link> files, String structured, String picture, EmbedCode embed) {}
