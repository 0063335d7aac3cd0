package org.tarikh.sources.format;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * What a PDF may unfold to. PDFBox unfolds a stream to its end in memory, however large, and its filters cannot be set: each
 * is wrapped where PDFBox keeps them, in one that counts.
 */
final class PdfLimits {
    /** A thread reads one PDF at a time. */
    private static final ThreadLocal<PdfLimits> CURRENT = new ThreadLocal<>();

    private static final long MOST_UNFOLDED = 256L * 1024 * 1024;
    private static final long MOST_AT_ONCE = 64L * 1024 * 1024;
    private static final int WIDEST_ROW = 1 << 20;

    private long unfolded;
    private boolean exceeded;

    static {
        try {
            Field field = FilterFactory.class.getDeclaredField("filters");
            field.setAccessible(true);
            @SuppressWarnings("unchecked")
            Map<COSName, Filter> filters = (Map<COSName, Filter>) field.get(FilterFactory.INSTANCE);
            filters.replaceAll((name, filter) -> new Bounded(filter));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This version of PDFBox keeps its filters elsewhere", e);
        }
        PdfFonts.use();
    }

    static void begin() {
        CURRENT.set(new PdfLimits());
    }

    /** Says so where the PDF of this thread went beyond a limit, whatever PDFBox made of it. */
    static void check() throws UnreadableFile {
        if (CURRENT.get().exceeded) {
            throw new UnreadableFile(
                    UnreadableFile.Why.TOO_LARGE, "The PDF unfolds to more than any document of words does.");
        }
    }

    static void exceed() throws IOException {
        PdfLimits limits = CURRENT.get();
        if (limits != null) {
            limits.exceeded = true;
        }
        throw new IOException("beyond a limit");
    }

    private static final class Bounded extends Filter {
        private final Filter filter;

        Bounded(Filter filter) {
            this.filter = filter;
        }

        @Override
        public DecodeResult decode(InputStream encoded, OutputStream decoded, COSDictionary parameters, int index)
                throws IOException {
            PdfLimits limits = CURRENT.get();
            if (limits == null) {
                return filter.decode(encoded, decoded, parameters, index);
            }
            COSDictionary given = getDecodeParams(parameters, index);
            long row = (long) Math.max(1, given.getInt(COSName.COLUMNS, 1))
                    * Math.max(1, given.getInt(COSName.COLORS, 1))
                    * Math.max(1, given.getInt(COSName.BITS_PER_COMPONENT, 8))
                    / 8;
            if (limits.exceeded || row > WIDEST_ROW) {
                exceed();
            }
            return filter.decode(encoded, new Counted(decoded, limits), parameters, index);
        }

        @Override
        protected void encode(InputStream input, OutputStream encoded, COSDictionary parameters) throws IOException {
            filter.encode(input, encoded, parameters, 0);
        }
    }

    private static final class Counted extends FilterOutputStream {
        private final PdfLimits limits;
        private long written;

        Counted(OutputStream out, PdfLimits limits) {
            super(out);
            this.limits = limits;
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            out.write(bytes, offset, length);
        }

        private void count(int bytes) throws IOException {
            written += bytes;
            limits.unfolded += bytes;
            if (written > MOST_AT_ONCE || limits.unfolded > MOST_UNFOLDED) {
                exceed();
            }
        }
    }
}
