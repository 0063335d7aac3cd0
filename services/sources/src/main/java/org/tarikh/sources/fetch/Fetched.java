package org.tarikh.sources.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an address answered.
 *
 * @param address where the answer came from, after all redirects
 * @param permanent the address to ask from now on: the one asked, or where permanent redirects (301, 308) led from it
 *     before any other kind
 * @param status 200 to 299, or 304
 * @param headers by name in lower case, without control characters
 * @param body without its content coding; empty for 304
 * @param at when the answer was complete
 */
public record Fetched(
        URI address, URI permanent, int status, Map<String, List<String>> headers, byte[] body, Instant at) {
    /** Whether nothing has changed since the {@link Conditions} given. */
    public boolean notModified() {
        return status == 304;
    }

    /** The first header of this name, in any case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of()).stream()
                .findFirst();
    }
}
