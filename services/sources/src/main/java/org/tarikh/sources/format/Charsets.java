package org.tarikh.sources.format;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The character sets of texts, in this order: a byte-order mark; what the sender declares; what the markup declares; UTF-8
 * where every byte is; what the bytes look like. A declaration that the bytes contradict is passed over, and one of Latin
 * letters where the bytes are sound UTF-8 beyond ASCII. Labels mean what the WHATWG's Encoding Standard says they do.
 */
public final class Charsets {
    /** How far markup is looked through for its declaration, in bytes. */
    private static final int HEAD = 4096;
    /** As many bytes as ICU looks at. */
    private static final int SAMPLE = 8000;
    /** Bytes beyond ASCII below which nothing can be told from them. */
    private static final int FEWEST = 3;

    private static final int LEAST_CONFIDENCE = 10;
    static final String PLAIN = "text/plain";

    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final Charset ARABIC = Charset.forName("windows-1256");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Pattern PARAMETER = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?'?([^\\s\"';]+)");
    private static final Pattern XML = Pattern.compile("^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"'>]+)[\"']");
    private static final Pattern META = Pattern.compile("(?i)<meta\\s[^>]*?charset\\s*=\\s*[\"']?\\s*([^\\s\"'/>;]+)");
    /** Where the standard and Java differ. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("ansi_x3.4-1968", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso88591", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("l1", "windows-1252"),
            Map.entry("cp819", "windows-1252"),
            Map.entry("x-cp1252", "windows-1252"),
            Map.entry("x-cp1250", "windows-1250"),
            Map.entry("x-cp1251", "windows-1251"),
            Map.entry("x-cp1254", "windows-1254"),
            Map.entry("x-cp1256", "windows-1256"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso8859-9", "windows-1254"),
            Map.entry("latin5", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("windows-874", "x-windows-874"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"),
            Map.entry("iso-8859-8-e", "ISO-8859-8"),
            Map.entry("iso-8859-6-i", "ISO-8859-6"),
            Map.entry("iso-8859-6-e", "ISO-8859-6"),
            Map.entry("arabic", "ISO-8859-6"),
            Map.entry("asmo-708", "ISO-8859-6"),
            Map.entry("gb2312", "GBK"),
            Map.entry("gb_2312-80", "GBK"),
            Map.entry("x-gbk", "GBK"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"),
            Map.entry("utf-16", "UTF-16LE"),
            Map.entry("unicode", "UTF-16LE"),
            Map.entry("x-user-defined", "windows-1252"));

    private Charsets() {}

    /** The bytes as text without a byte-order mark. Bytes that no character set explains become U+FFFD. */
    public static String decode(byte[] body, String contentType) {
        List<Charset> declared = declared(body, contentType);
        Optional<String> text = explained(body, declared);
        if (text.isPresent()) {
            return text.get();
        }
        Charset charset = declared.isEmpty() ? StandardCharsets.UTF_8 : declared.get(0);
        if (utf8(body) == Utf8.MOSTLY) {
            charset = StandardCharsets.UTF_8;
        } else if (charset.equals(StandardCharsets.UTF_8)) {
            charset = looksLike(body).orElse(LATIN);
        }
        return withoutMark(new String(body, charset));
    }

    /**
     * The bytes of a file as text without a byte-order mark. Looks decide only where they speak clearly: UTF-8 with a stray
     * byte in it is damaged and not of another character set, and one or two bytes beyond ASCII tell nothing, unless they
     * are the quotation marks and dashes of windows-1252.
     *
     * @throws UnreadableFile naming the first byte that is not UTF-8, where nothing else explains it
     */
    public static String file(byte[] body, String contentType) throws UnreadableFile {
        Optional<String> text = explained(body, declared(body, contentType));
        if (text.isEmpty() && utf8(body) != Utf8.MOSTLY && speaks(body)) {
            text = looksLike(body).flatMap(charset -> strict(body, charset));
        }
        return text.orElseThrow(() -> new UnreadableFile(
                UnreadableFile.Why.NOT_UTF_8, "The byte at position " + firstStray(body) + " is not UTF-8."));
    }

    /**
     * The character set of a content type.
     *
     * @return empty where it names none
     * @throws IllegalArgumentException where it names one that is not known
     */
    public static Optional<Charset> of(String contentType) {
        Matcher parameter = PARAMETER.matcher(contentType == null ? "" : contentType);
        return parameter.find() ? Optional.of(named(parameter.group(1))) : Optional.empty();
    }

    /** The charset parameter of a content type, as it stands. */
    static String parameter(String contentType) {
        Matcher parameter = PARAMETER.matcher(contentType);
        return parameter.find() ? parameter.group() : "";
    }

    /** The text, where the charset explains every byte of it. */
    public static Optional<String> strict(byte[] body, Charset charset) {
        try {
            CharsetDecoder decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return Optional.of(withoutMark(decoder.decode(ByteBuffer.wrap(body)).toString()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> explained(byte[] body, List<Charset> declared) {
        Optional<Charset> marked = mark(body);
        if (marked.isPresent()) {
            Optional<String> text = strict(body, marked.get());
            if (text.isPresent()) {
                return text;
            }
        }
        Utf8 utf8 = utf8(body);
        for (Charset charset : declared) {
            Optional<String> text =
                    charset.equals(LATIN) && utf8 == Utf8.WHOLE ? Optional.empty() : strict(body, charset);
            if (text.isPresent()) {
                return text;
            }
        }
        Optional<Charset> wide = wide(body);
        if (wide.isPresent()) {
            return strict(body, wide.get());
        }
        return strict(body, StandardCharsets.UTF_8);
    }

    private static Optional<Charset> mark(byte[] body) {
        if (begins(body, 0xef, 0xbb, 0xbf)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (begins(body, 0xff, 0xfe, 0, 0)) {
            return Optional.of(UTF_32LE);
        }
        if (begins(body, 0, 0, 0xfe, 0xff)) {
            return Optional.of(UTF_32BE);
        }
        if (begins(body, 0xff, 0xfe)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return begins(body, 0xfe, 0xff) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean begins(byte[] body, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= body.length || (body[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** By the sender, then by the markup; what is no character set is left out. */
    private static List<Charset> declared(byte[] body, String contentType) {
        List<Charset> declared = new ArrayList<>();
        try {
            of(contentType).ifPresent(declared::add);
        } catch (IllegalArgumentException e) {
            // A label that means nothing declares nothing.
        }
        boolean plain = contentType != null
                && contentType.strip().toLowerCase(Locale.ROOT).startsWith(PLAIN);
        if (!plain) {
            String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
            for (Pattern pattern : List.of(XML, META)) {
                Matcher matcher = pattern.matcher(head);
                if (matcher.find()) {
                    try {
                        Charset charset = named(matcher.group(1));
                        // Written in ASCII, the declaration cannot be of a set of two bytes a letter.
                        declared.add(charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
                    } catch (IllegalArgumentException e) {
                        // As above.
                    }
                }
            }
        }
        return declared;
    }

    private static Charset named(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        return Charset.forName(LABELS.getOrDefault(name, name));
    }

    /** UTF-16 without a mark: every other byte of ASCII letters and of spaces is zero. */
    private static Optional<Charset> wide(byte[] body) {
        int length = Math.min(body.length, SAMPLE) & ~1;
        int[] zeros = new int[2];
        for (int i = 0; i < length; i++) {
            zeros[i % 2] += body[i] == 0 ? 1 : 0;
        }
        if (length < 4 || zeros[0] + zeros[1] <= length / 64) {
            return Optional.empty();
        }
        return zeros[1] > 4 * zeros[0]
                ? Optional.of(StandardCharsets.UTF_16LE)
                : zeros[0] > 4 * zeros[1] ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** How far bytes beyond ASCII are UTF-8. */
    private enum Utf8 {
        ASCII,
        WHOLE,
        MOSTLY,
        NOT
    }

    private static Utf8 utf8(byte[] body) {
        ByteBuffer in = ByteBuffer.wrap(body);
        CharBuffer out = CharBuffer.allocate(4096);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        long letters = 0;
        long stray = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            out.flip();
            letters += out.chars().filter(c -> c > 0x7f).count();
            out.clear();
            if (result.isError()) {
                stray++;
                in.position(in.position() + result.length());
            } else if (result.isUnderflow()) {
                break;
            }
        }
        if (stray == 0) {
            return letters == 0 ? Utf8.ASCII : Utf8.WHOLE;
        }
        return letters >= stray ? Utf8.MOSTLY : Utf8.NOT;
    }

    private static int firstStray(byte[] body) {
        ByteBuffer in = ByteBuffer.wrap(body);
        StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(body.length), true);
        return in.position();
    }

    /** Whether there are bytes enough to tell a character set by, or such as windows-1252 alone has. */
    private static boolean speaks(byte[] body) {
        int high = 0;
        int quotes = 0;
        for (byte b : body) {
            high += b < 0 ? 1 : 0;
            quotes += (b & 0xff) >= 0x91 && (b & 0xff) <= 0x97 ? 1 : 0;
        }
        return high >= FEWEST || quotes == high;
    }

    private static Optional<Charset> looksLike(byte[] body) {
        int first = 0;
        while (first < body.length && body[first] >= 0) {
            first++;
        }
        int from = Math.max(0, first - 200);
        byte[] sample = Arrays.copyOfRange(body, from, Math.min(body.length, from + SAMPLE));
        if (isArabic(sample)) {
            return Optional.of(ARABIC);
        }
        for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
            // Nobody sends pages in the sets of IBM's mainframes.
            if (match.getConfidence() >= LEAST_CONFIDENCE
                    && !match.getName().startsWith("IBM")
                    && !match.getName().startsWith("UTF")) {
                try {
                    return Optional.of(named(match.getName().replaceFirst("_(rtl|ltr)$", "")));
                } catch (IllegalArgumentException e) {
                    // Not known here: the next best.
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Whether it is windows-1256, of which ICU knows the Arabic language only: its bytes beyond ASCII are letters of the
     * Arabic script, and among them not only those which are Cyrillic ones in KOI8.
     */
    private static boolean isArabic(byte[] sample) {
        String text = new String(sample, ARABIC);
        int letters = 0;
        int late = 0;
        int others = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= 0x7f) {
                continue;
            }
            if (Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC) {
                letters++;
                late += (sample[i] & 0xff) >= 0xe0 ? 1 : 0;
            } else if (Character.isLetter(c)) {
                others++;
            }
        }
        return letters >= 8 && letters > 9 * others && late * 5 > letters && late * 10 < letters * 9;
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
    }
}
