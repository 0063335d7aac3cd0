package org.tarikh.sources.retrieval;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tarikh.sources.fetch.Fetched;

/**
 * How a text was had from the web.
 *
 * @param asked the address that was asked for
 * @param address the address that answered, after redirects
 * @param headers some of the answer's, by name in lower case; never cookies
 * @param hash SHA-256 of the body's bytes, without a content coding
 */
public record Retrieval(
        String asked, String address, Instant at, int status, Map<String, String> headers, String hash) {
    private static final List<String> KEPT = List.of(
            "cache-control",
            "content-language",
            "content-length",
            "content-location",
            "content-type",
            "date",
            "etag",
            "expires",
            "last-modified",
            "server",
            "x-robots-tag");

    public static Retrieval of(URI asked, Fetched fetched) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : KEPT) {
            List<String> values = fetched.headers().get(name);
            if (values != null) {
                headers.put(name, String.join(", ", values));
            }
        }
        return new Retrieval(
                asked.toString(),
                fetched.address().toString(),
                fetched.at(),
                fetched.status(),
                headers,
                hash(fetched.body()));
    }

    private static String hash(byte[] body) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
