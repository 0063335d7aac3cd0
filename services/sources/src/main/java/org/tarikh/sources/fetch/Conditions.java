package org.tarikh.sources.fetch;

/**
 * What is known of an answer had before; an unchanged one is not sent again. Both may be null.
 *
 * @param etag as the header ETag gave it, quotes and all
 * @param lastModified as the header Last-Modified gave it
 */
public record Conditions(String etag, String lastModified) {
    public static final Conditions NONE = new Conditions(null, null);
}
