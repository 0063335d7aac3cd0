package org.tarikh.sources.syndication;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;

/** Addresses as feeds and pages write them. */
final class Addresses {
    private static final String ALLOWED = ":/?#[]@!$&'()*+,;=-._~%";

    private Addresses() {}

    /** The address resolved against the base, which may be null; null where it is none. */
    static URI resolve(URI base, String written) {
        if (written == null) {
            return null;
        }
        String address = encoded(written.strip().replaceAll("[\\r\\n\\t]", ""));
        try {
            URI uri = new URI(address);
            return base == null ? uri : address.isEmpty() ? base : base.resolve(uri);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /** The same where it is a page's, absolute and of the web; else null. */
    static String web(URI base, String written) {
        URI address = written == null || written.isBlank() ? null : resolve(base, written);
        return address == null
                        || address.getHost() == null
                        || !("http".equalsIgnoreCase(address.getScheme())
                                || "https".equalsIgnoreCase(address.getScheme()))
                ? null
                : address.toString();
    }

    private static String encoded(String address) {
        StringBuilder encoded = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); ) {
            int c = address.codePointAt(i);
            if (c < 128 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0) && !lone(address, i)) {
                encoded.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(String.format("%02X", b & 0xff));
                }
            }
            i += Character.charCount(c);
        }
        return encoded.toString();
    }

    /** A percent sign that encodes nothing, as a careless writer leaves it. */
    private static boolean lone(String address, int at) {
        return address.charAt(at) == '%'
                && (at + 2 >= address.length()
                        || Character.digit(address.charAt(at + 1), 16) < 0
                        || Character.digit(address.charAt(at + 2), 16) < 0);
    }
}
