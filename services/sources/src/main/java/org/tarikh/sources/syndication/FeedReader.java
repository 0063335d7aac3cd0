package org.tarikh.sources.syndication;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tarikh.sources.format.Charsets;

/** Reads feeds of every format: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed. */
public final class FeedReader {
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFEFF\\uFFFE\\uFFFF]");
    private static final Pattern CLUMSY = Pattern.compile("[\\x80-\\x84\\x86-\\x9F]");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern BEFORE = Pattern.compile("\\A(?:\\s+|<\\?[^>]*>|<!--.*?-->)*+", Pattern.DOTALL);
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE\\b[^\\[>]*\\[(.*?)\\]\\s*>", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile(
            "<!ENTITY\\s+([^\\s%]+)\\s+(?:(SYSTEM|PUBLIC)\\b|\"([^\"]*)\"|'([^']*)')", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFERENCE = Pattern.compile("&([^\\s&;#]{1,60});");
    private static final int MOST_GROWTH = 1_000_000;

    private FeedReader() {}

    /**
     * Reads a feed, well-formed or not.
     *
     * @param contentType as the server says; may be null or wrong
     * @param base the address it came from, against which its links are resolved; may be null
     * @throws NotAFeed in words that say what it is instead
     */
    public static Feed read(byte[] body, String contentType, URI base) throws NotAFeed {
        String text = mended(decoded(body, contentType));
        if (text.isBlank()) {
            throw new NotAFeed(NotAFeed.Reason.EMPTY, "The answer is empty.");
        }
        text = withEntities(text);
        return JsonFeed.looksLike(text) ? JsonFeed.read(text, base) : XmlFeed.read(text, base);
    }

    /** With the plain words for which the document's own type declares names; nothing else of such a declaration is used. */
    private static String withEntities(String text) throws NotAFeed {
        Matcher before = BEFORE.matcher(text);
        Matcher doctype = DOCTYPE.matcher(text);
        if (!before.lookingAt() || !doctype.region(before.end(), text.length()).lookingAt()) {
            return text;
        }
        Map<String, String> entities = new HashMap<>();
        Matcher entity = ENTITY.matcher(doctype.group(1));
        while (entity.find()) {
            String value = entity.group(3) == null ? entity.group(4) : entity.group(3);
            if (value == null || REFERENCE.matcher(value).find()) {
                throw new NotAFeed(
                        NotAFeed.Reason.ENTITIES,
                        "The feed declares entities made of other entities or of other files; such a feed is not read.");
            }
            entities.putIfAbsent(entity.group(1), value);
        }
        StringBuilder replaced = new StringBuilder();
        Matcher reference = REFERENCE.matcher(text).region(doctype.end(), text.length());
        int end = doctype.end();
        while (reference.find()) {
            String value = entities.get(reference.group(1));
            if (value != null) {
                replaced.append(text, end, reference.start()).append(value);
                end = reference.end();
            }
            if (replaced.length() > text.length() + MOST_GROWTH) {
                throw new NotAFeed(NotAFeed.Reason.ENTITIES, "The feed's entities make it many times its size.");
            }
        }
        return replaced.append(text, end, text.length()).toString();
    }

    /** Signs that are none in Unicode are meant as those of windows-1252. */
    private static String mended(String text) {
        String clean = CONTROLS.matcher(text).replaceAll("");
        return CLUMSY.matcher(clean)
                .replaceAll(sign -> Matcher.quoteReplacement(
                        new String(new byte[] {(byte) sign.group().charAt(0)}, WINDOWS)));
    }

    /** XML may come in UTF-32 without a mark, told by the zeros about its first sign. */
    private static String decoded(byte[] body, String contentType) {
        if (body.length >= 4 && body[1] == 0 && body[2] == 0) {
            if (body[0] == '<' && body[3] == 0) {
                return new String(body, Charset.forName("UTF-32LE"));
            }
            if (body[0] == 0 && body[3] == '<') {
                return new String(body, Charset.forName("UTF-32BE"));
            }
        }
        return Charsets.decode(body, contentType);
    }
}
