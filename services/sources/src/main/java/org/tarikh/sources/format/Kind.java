package org.tarikh.sources.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The kinds of files that are read. */
enum Kind {
    TEXT("text/plain", List.of("text/plain"), List.of("txt", "text")),
    HTML("text/html", List.of("text/html", "application/xhtml+xml"), List.of("html", "htm", "xhtml")),
    MARKDOWN("text/markdown", List.of("text/markdown", "text/x-markdown"), List.of("md", "markdown")),
    MAIL("message/rfc822", List.of("message/rfc822"), List.of("eml")),
    PDF("application/pdf", List.of("application/pdf", "application/x-pdf"), List.of("pdf")),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            List.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            List.of("docx", "docm")),
    ZIP("application/zip", List.of("application/zip", "application/x-zip-compressed"), List.of("zip"));

    private static final byte[] OLD_OFFICE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private final String mediaType;
    private final List<String> types;
    private final List<String> endings;

    Kind(String mediaType, List<String> types, List<String> endings) {
        this.mediaType = mediaType;
        this.types = types;
        this.endings = endings;
    }

    String mediaType() {
        return mediaType;
    }

    /**
     * By the file's first bytes, else its content type, else its name; what is none of these but text is text.
     *
     * @throws UnreadableFile where it is of no kind that is read, or not of the kind it is said to be
     */
    static Kind of(byte[] body, String contentType, String name) throws UnreadableFile {
        String head = new String(body, 0, Math.min(body.length, Formats.HEAD), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            return archive(body);
        }
        if (new String(OLD_OFFICE, StandardCharsets.ISO_8859_1).equals(head.substring(0, Math.min(4, head.length())))) {
            throw new UnreadableFile(
                    UnreadableFile.Why.UNKNOWN_KIND,
                    "The file is of an old kind of Office file, or has a password; save it as .docx or PDF without one.");
        }
        Kind said = said(contentType, name);
        if (said == PDF || said == DOCX || said == ZIP) {
            throw new UnreadableFile(
                    UnreadableFile.Why.BROKEN, "The file is said to be " + said.mediaType + " but is not.");
        }
        if (said != null) {
            return said;
        }
        if (isBinary(head)) {
            throw new UnreadableFile(
                    UnreadableFile.Why.UNKNOWN_KIND,
                    "The file is of no kind that is read: text, HTML, Markdown, PDF, DOCX, mail (.eml) and ZIP are.");
        }
        return TEXT;
    }

    /** Office files and books are archives too. */
    private static Kind archive(byte[] body) throws UnreadableFile {
        String first = Zips.first(body);
        boolean office = first.equals("[Content_Types].xml")
                || first.startsWith("_rels/")
                || first.startsWith("docProps/")
                || first.startsWith("word/");
        if (office && new String(body, StandardCharsets.ISO_8859_1).contains("word/document.xml")) {
            return DOCX;
        }
        if (office || first.equals("mimetype")) {
            throw new UnreadableFile(
                    UnreadableFile.Why.UNKNOWN_KIND,
                    "The file is of a kind of Office file or book that is not read; save it as .docx or PDF.");
        }
        return ZIP;
    }

    private static Kind said(String contentType, String name) {
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String ending =
                name == null ? "" : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Kind byName = null;
        for (Kind kind : values()) {
            // What sends .md and .eml often knows no more of them than that they are text.
            if (kind.types.contains(type) && kind != TEXT) {
                return kind;
            }
            if (kind.endings.contains(ending) && name.indexOf('.') >= 0) {
                byName = kind;
            }
        }
        return byName == null && TEXT.types.contains(type) ? TEXT : byName;
    }

    /** Text in UTF-16 is taken for text by its mark, or where it is said to be. */
    private static boolean isBinary(String head) {
        boolean wide = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
        return !wide
                && head.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b);
    }
}
