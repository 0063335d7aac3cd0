package org.tarikh.sources.format;

import java.util.ArrayList;
import java.util.List;

/**
 * The one way to read a file, of whatever kind: plain text, HTML, Markdown, PDF, DOCX, mail, and ZIP of these. Nothing in a
 * file is run or fetched, and whatever it unfolds to is bounded.
 */
public final class Formats {
    /** The largest file that is read, in bytes; a ZIP in an import may be larger. */
    public static final int MOST_BYTES = 24 * 1024 * 1024;

    /** As many bytes of a file as tell what kind it is of. */
    public static final int HEAD = 1024;

    /** A ZIP in a ZIP is opened; one in that is not. */
    private static final int DEEPEST = 2;

    private Formats() {}

    /** Whether a file that begins with these bytes is an archive of files, and not a document that is packed as one. */
    public static boolean isZip(byte[] head) {
        try {
            return Kind.of(head, null, null) == Kind.ZIP;
        } catch (UnreadableFile e) {
            return false;
        }
    }

    /**
     * The documents of a file: one, or those in a ZIP, or a mail and what is attached to it.
     *
     * @param contentType null where it is not known
     * @param name of the file, or null
     * @throws UnreadableFile where it, or a document in it, cannot be read
     */
    public static List<FileText> read(byte[] body, String contentType, String name) throws UnreadableFile {
        List<FileText> found = new ArrayList<>();
        try {
            read(body, contentType, name, 0, new Budget(), found);
        } catch (StackOverflowError e) {
            throw new UnreadableFile(UnreadableFile.Why.BROKEN, "The file is nested too deeply.");
        }
        return found;
    }

    /** What all that is in one file may come to. */
    static final class Budget {
        private static final long MOST_UNFOLDED = 256L * 1024 * 1024;
        private static final int MOST_DOCUMENTS = 1000;
        private static final long MOST_TEXT = 64L * 1024 * 1024;

        private long unfolded;
        private int documents;
        private long text;

        /** Whether it is spent, and no further part can be read. */
        boolean isSpent() {
            return unfolded > MOST_UNFOLDED || documents > MOST_DOCUMENTS || text > MOST_TEXT;
        }

        void unfold(long bytes) throws UnreadableFile {
            unfolded += bytes;
            if (unfolded > MOST_UNFOLDED) {
                throw new UnreadableFile(UnreadableFile.Why.TOO_LARGE, "The file unfolds to more than 256 MB.");
            }
        }

        private void take(FileText document) throws UnreadableFile {
            text += document.text() == null
                    ? document.html().length()
                    : document.text().length();
            if (++documents > MOST_DOCUMENTS || text > MOST_TEXT) {
                throw new UnreadableFile(
                        UnreadableFile.Why.TOO_LARGE,
                        "The file holds more than 1,000 documents or 64 MB of text; send it as an import of its own.");
            }
        }
    }

    static void read(byte[] body, String contentType, String name, int depth, Budget budget, List<FileText> found)
            throws UnreadableFile {
        if (body.length > MOST_BYTES) {
            throw new UnreadableFile(UnreadableFile.Why.TOO_LARGE, "The file has more than 24 MB.");
        }
        switch (Kind.of(body, contentType, name)) {
            case TEXT -> take(FileText.text(Kind.TEXT, Charsets.file(body, textual(contentType))), budget, found);
            case HTML -> take(FileText.page(Kind.HTML, Charsets.file(body, contentType)), budget, found);
            case MARKDOWN -> take(MarkdownReader.read(Charsets.file(body, textual(contentType))), budget, found);
            case PDF -> take(PdfReader.read(body), budget, found);
            case DOCX -> take(DocxReader.read(body), budget, found);
            case MAIL -> MailReader.read(body, nested(depth), budget, found);
            case ZIP -> Zips.read(body, nested(depth), budget, found);
        }
    }

    private static int nested(int depth) throws UnreadableFile {
        if (depth == DEEPEST) {
            throw new UnreadableFile(
                    UnreadableFile.Why.TOO_LARGE, "The file holds files in files in files; two levels are opened.");
        }
        return depth + 1;
    }

    /** No declaration in words is looked for where no markup is. */
    private static String textual(String contentType) {
        return Charsets.PLAIN + (contentType == null ? "" : Charsets.parameter(contentType));
    }

    static void take(FileText document, Budget budget, List<FileText> found) throws UnreadableFile {
        budget.take(document);
        found.add(document);
    }

    /** Reads a part of a file; what goes wrong in it is told with its name. */
    static void part(byte[] body, String contentType, String name, int depth, Budget budget, List<FileText> found)
            throws UnreadableFile {
        int before = found.size();
        try {
            read(body, contentType, name, depth, budget, found);
        } catch (UnreadableFile e) {
            throw new UnreadableFile(e.why(), name + ": " + e.getMessage());
        }
        for (int i = before; i < found.size(); i++) {
            FileText document = found.get(i);
            found.set(i, document.named(document.name() == null ? name : name + "/" + document.name()));
        }
    }
}
