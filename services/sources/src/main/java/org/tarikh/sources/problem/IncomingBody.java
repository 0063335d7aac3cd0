package org.tarikh.sources.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.tarikh.sources.format.Charsets;

/** Reads the bytes of a request within a limit and as strict UTF-8. */
public final class IncomingBody {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private IncomingBody() {}

    /**
     * The body as text without its byte-order mark.
     *
     * @param mostBytes a longer body is a 413; none at all a 400; a byte that is not UTF-8 a 400 naming its position
     */
    public static String text(InputStream body, int mostBytes) throws IOException {
        return utf8(bytes(body, mostBytes));
    }

    /** The body as it came; a longer one is a 413, none at all a 400. */
    public static byte[] bytes(InputStream body, int mostBytes) throws IOException {
        byte[] bytes = body == null ? new byte[0] : body.readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            // The rest is taken and thrown away, since a client that is still sending would not hear the answer.
            body.transferTo(OutputStream.nullOutputStream());
            throw new Problem(Code.BODY_TOO_LARGE, "The body may have at most " + mostBytes / (1024 * 1024) + " MB.");
        }
        if (bytes.length == 0) {
            throw new Problem(Code.EMPTY_BODY, "The request has no body.");
        }
        return bytes;
    }

    /** The bytes in the charset of a content type, UTF-8 where it names none; one that does not fit is a 400. */
    public static String text(byte[] bytes, String contentType) {
        Charset charset;
        try {
            charset = Charsets.of(contentType).orElse(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Problem(Code.INVALID_CHARSET, "The charset of the Content-Type is not known.");
        }
        if (charset.equals(StandardCharsets.UTF_8)) {
            return utf8(bytes);
        }
        return Charsets.strict(bytes, charset)
                .orElseThrow(
                        () -> new Problem(Code.INVALID_CHARSET, "The body is not " + charset.name() + " throughout."));
    }

    /** The bytes as text without a byte-order mark; a byte that is not UTF-8 is a 400 naming its position from 0. */
    public static String utf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new Problem(Code.INVALID_UTF_8, "The byte at position " + in.position() + " is not UTF-8.");
        }
        return withoutMark(out.flip().toString());
    }

    /** The text without the byte-order mark it may begin with. */
    public static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
