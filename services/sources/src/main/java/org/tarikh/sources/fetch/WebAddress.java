package org.tarikh.sources.fetch;

import com.ibm.icu.text.IDNA;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tarikh.sources.fetch.FetchException.Code;

/** Addresses of the web as people, feeds and redirects write them, made into ones that can be asked for. */
public final class WebAddress {
    private static final int LONGEST = 2000;
    private static final Pattern PARTS = Pattern.compile("(?is)(https?)://([^/?#\\\\]*)([^?#]*)(\\?[^#]*)?(#.*)?");
    private static final Pattern SCHEME = Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]*):.*");
    private static final Pattern AUTHORITY =
            Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:@\\[\\]\\s\\p{Cntrl}]+)(?::([0-9]{1,5})?)?");
    private static final Pattern NUMBER_LAST = Pattern.compile("(?i)(.*\\.)?([0-9]+|0x[0-9a-f]*)\\.?");
    private static final Pattern DOTTED =
            Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");
    private static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI);

    private WebAddress() {}

    /**
     * The address without its fragment and its default port, the host in lower-case ASCII, and whatever may not stand in
     * an address percent-encoded.
     *
     * @throws FetchException {@link Code#REFUSED_ADDRESS} where it is none of http or https, names a user, or has no
     *     host or one that is not plainly written
     */
    public static URI of(String text) throws FetchException {
        String trimmed = text.strip();
        Matcher parts = PARTS.matcher(trimmed);
        if (!parts.matches()) {
            throw refused("must begin with http:// or https://");
        }
        if (trimmed.length() > LONGEST) {
            throw refused("may have at most " + LONGEST + " characters");
        }
        String authority = parts.group(2);
        if (authority.contains("@")) {
            throw refused("must not name a user");
        }
        Matcher host = AUTHORITY.matcher(authority);
        if (!host.matches()) {
            throw refused("has no host that can be read");
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        int port = host.group(2) == null ? -1 : Integer.parseInt(host.group(2));
        if (port == 0 || port > 65535) {
            throw refused("has a port that there is none of");
        }
        boolean usual = port == -1 || port == usualPort(scheme);
        String path = parts.group(3).isEmpty() ? "/" : encoded(parts.group(3).replace('\\', '/'));
        String query = parts.group(4) == null ? "" : encoded(parts.group(4));
        try {
            return new URI(scheme + "://" + name(host.group(1)) + (usual ? "" : ":" + port) + path + query)
                    .parseServerAuthority();
        } catch (URISyntaxException e) {
            throw refused("has no host that can be read");
        }
    }

    /** Where a redirect or a link leads that stands at the address. */
    public static URI of(URI base, String link) throws FetchException {
        String trimmed = link.strip();
        if (trimmed.matches("(?is)https?://.*")) {
            return of(trimmed);
        }
        if (SCHEME.matcher(trimmed).matches()) {
            throw refused("must be http or https");
        }
        String origin = base.getScheme() + "://" + base.getRawAuthority();
        if (trimmed.startsWith("//")) {
            return of(base.getScheme() + ":" + trimmed);
        }
        if (trimmed.startsWith("/")) {
            return of(origin + withoutDots(trimmed));
        }
        if (trimmed.startsWith("?")) {
            return of(origin + base.getRawPath() + trimmed);
        }
        if (trimmed.isEmpty() || trimmed.startsWith("#")) {
            return base;
        }
        String path = base.getRawPath();
        return of(origin + withoutDots(path.substring(0, path.lastIndexOf('/') + 1) + trimmed));
    }

    static int port(URI address) {
        return address.getPort() == -1 ? usualPort(address.getScheme()) : address.getPort();
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static String name(String host) throws FetchException {
        if (host.startsWith("[")) {
            return host.toLowerCase(Locale.ROOT);
        }
        IDNA.Info info = new IDNA.Info();
        String name =
                NAMES.nameToASCII(host, new StringBuilder(), info).toString().toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z0-9._-]+") || name.startsWith(".") || name.length() > 253) {
            throw refused("has no host that can be read");
        }
        // 0x7f.1, 2130706433 and 0177.0.0.1 are read in different ways by different programs
        if (NUMBER_LAST.matcher(name).matches() && !DOTTED.matcher(name).matches()) {
            throw refused("has a host that is a number but not four decimal ones with dots");
        }
        return name;
    }

    /** The path of a link without its steps {@code .} and {@code ..}, by RFC 3986. */
    private static String withoutDots(String pathAndMore) {
        int end = pathAndMore.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = pathAndMore.indexOf(mark);
            end = at >= 0 && at < end ? at : end;
        }
        java.util.ArrayDeque<String> steps = new java.util.ArrayDeque<>();
        String[] all = pathAndMore.substring(1, end).split("/", -1);
        for (int i = 0; i < all.length; i++) {
            boolean last = i == all.length - 1;
            if (all[i].equals("..")) {
                steps.pollLast();
            } else if (!all[i].equals(".")) {
                steps.addLast(all[i]);
                continue;
            }
            if (last) {
                steps.addLast("");
            }
        }
        return "/" + String.join("/", steps) + pathAndMore.substring(end);
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean kept = c > ' ' && c < 0x7f && "\"<>\\^`{|}[]".indexOf(c) < 0;
            if (kept) {
                encoded.append(c);
            } else {
                encoded.append('%').append("%02X".formatted((int) c));
            }
        }
        // a percent sign that begins no code
        return encoded.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    private static FetchException refused(String why) {
        return new FetchException(Code.REFUSED_ADDRESS, "The address " + why + ".");
    }
}
