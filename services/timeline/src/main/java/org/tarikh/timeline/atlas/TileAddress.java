package org.tarikh.timeline.atlas;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * Where the tiles of a web map are asked for.
 *
 * @param template an http or https address with {@code {z}}, {@code {x}} and {@code {y}} for zoom, column and row
 * @param origin its scheme, host and port
 */
public record TileAddress(String template, String origin) {
    private static final List<String> PARTS = List.of("{z}", "{x}", "{y}");

    /** @throws IllegalArgumentException where no tile could be asked for by it; the message says why */
    public static TileAddress of(String template) {
        for (String part : PARTS) {
            if (!template.contains(part)) {
                throw new IllegalArgumentException("it has no " + part);
            }
        }
        URI one = one(template);
        if (!"http".equalsIgnoreCase(one.getScheme()) && !"https".equalsIgnoreCase(one.getScheme())) {
            throw new IllegalArgumentException("it does not begin with http:// or https://");
        }
        if (one.getHost() == null) {
            throw new IllegalArgumentException("it has no host");
        }
        if (one.getUserInfo() != null) {
            throw new IllegalArgumentException("it has a user in it, whom no browser would pass on");
        }
        String origin = one.getScheme() + "://" + one.getRawAuthority();
        if (!template.startsWith(origin + "/")) {
            throw new IllegalArgumentException("its host is not the same for every tile");
        }
        return new TileAddress(template, origin);
    }

    private static URI one(String template) {
        try {
            return new URI(filled(template, "0", "0", "0"));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("it is no web address: " + e.getReason(), e);
        }
    }

    /** The address of a tile. */
    public String of(Tile tile) {
        return filled(template, String.valueOf(tile.zoom()), String.valueOf(tile.column()), String.valueOf(tile.row()));
    }

    private static String filled(String template, String zoom, String column, String row) {
        return template.replace("{z}", zoom).replace("{x}", column).replace("{y}", row);
    }
}
