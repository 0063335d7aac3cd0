package org.tarikh.sources.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The words of a PDF as paragraphs, and its title and author. When it was made says nothing of when it was published. */
final class PdfReader {
    private static final int MOST_PAGES = 2000;
    /** Of drawing, in all pages together: many times what a page of 2,000 letters takes. */
    private static final int MOST_OPERATIONS = 20_000_000;

    private static final long MOST_NANOS = 60_000_000_000L;
    /** What programs write for a title where nobody gave one. */
    private static final String NO_TITLE =
            "(?i)(microsoft (word|powerpoint)\\b.*|untitled.*|(document|doc|presentation)\\s*\\d*|(full )?page photo"
                    + "|.*\\.(docx?|odt|rtf|pdf|indd|qxd|pptx?|xlsx?))";

    private PdfReader() {}

    static FileText read(byte[] body) throws UnreadableFile {
        PdfLimits.begin();
        try (PDDocument document = Loader.loadPDF(body)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableFile(
                        UnreadableFile.Why.TOO_LARGE, "The PDF has more than " + MOST_PAGES + " pages.");
            }
            Lines lines = new Lines();
            lines.writeText(document, new StringWriter());
            PdfLimits.check();
            String[] said = said(document);
            return FileText.taken(Kind.PDF, PdfParagraphs.of(lines.lines), said[0], said[1]);
        } catch (InvalidPasswordException e) {
            throw new UnreadableFile(UnreadableFile.Why.ENCRYPTED, "The PDF has a password; save it without one.");
        } catch (IOException | RuntimeException e) {
            PdfLimits.check();
            throw new UnreadableFile(UnreadableFile.Why.BROKEN, "The PDF is broken and cannot be read.");
        }
    }

    /** Title and author: by XMP, else by the document's information. */
    private static String[] said(PDDocument document) {
        PDDocumentInformation information = document.getDocumentInformation();
        String title = information.getTitle();
        String author = information.getAuthor();
        try {
            PDMetadata metadata = document.getDocumentCatalog().getMetadata();
            if (metadata != null) {
                Document xmp = Jsoup.parse(
                        new String(metadata.toByteArray(), java.nio.charset.StandardCharsets.UTF_8),
                        "",
                        Parser.xmlParser());
                title = or(xmp.select("dc|title rdf|li").eachText(), title);
                author = or(xmp.select("dc|creator rdf|li").eachText(), author);
            }
        } catch (IOException | RuntimeException e) {
            // What it says of itself badly is left out.
        }
        title = title == null || title.strip().matches(NO_TITLE) ? null : title;
        // One word is the name of an account more often than of a person.
        author = author == null || author.strip().indexOf(' ') < 0 ? null : author;
        return new String[] {title, author};
    }

    private static String or(List<String> values, String other) {
        String joined = String.join(", ", values).strip();
        return joined.isEmpty() ? other : joined;
    }

    /** Collects the lines of all pages, with where they stand. */
    private static final class Lines extends PDFTextStripper {
        private final List<PdfLine> lines = new ArrayList<>();
        private final long until = System.nanoTime() + MOST_NANOS;
        private final StringBuilder words = new StringBuilder();
        private int operations;
        private int letters;
        private float left;
        private float right;
        private float at;
        private float size;
        private boolean bold;

        Lines() throws IOException {
            super();
        }

        /** PDFBox reads a page as it unfolds, past the limits; so it is unfolded once before. */
        @Override
        public void processPage(PDPage page) throws IOException {
            for (var streams = page.getContentStreams(); streams.hasNext(); ) {
                try (InputStream in = streams.next().createInputStream()) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            super.processPage(page);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            operations++;
            if (operations > MOST_OPERATIONS || letters > FileText.MOST || System.nanoTime() > until) {
                PdfLimits.exceed();
            }
            super.processOperator(operator, operands);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            for (TextPosition position : positions) {
                if (words.isEmpty() && position == positions.get(0)) {
                    left = Float.MAX_VALUE;
                    right = 0;
                    at = position.getYDirAdj();
                    size = position.getHeightDir() > 0 ? position.getFontSizeInPt() : 0;
                    bold = true;
                }
                left = Math.min(left, position.getXDirAdj());
                right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
                bold &= isBold(position);
            }
            letters += text.length();
            words.append(text);
        }

        private static boolean isBold(TextPosition position) {
            String name = position.getFont().getName();
            PDFontDescriptor descriptor = position.getFont().getFontDescriptor();
            return name != null && name.toLowerCase(java.util.Locale.ROOT).contains("bold")
                    || descriptor != null && descriptor.isForceBold();
        }

        @Override
        protected void writeWordSeparator() {
            words.append(' ');
        }

        @Override
        protected void writeLineSeparator() {
            endLine();
        }

        @Override
        protected void writeParagraphStart() {
            endLine();
        }

        @Override
        protected void writeParagraphEnd() {
            endLine();
        }

        @Override
        protected void writePageEnd() {
            endLine();
        }

        private void endLine() {
            String line = words.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
            words.setLength(0);
            if (!line.isEmpty()) {
                lines.add(new PdfLine(getCurrentPageNo(), line, left, right, at, size, bold));
            }
        }
    }
}
