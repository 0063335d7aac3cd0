package org.tarikh.sources.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Makes files of the kinds that are read. */
public final class Papers {
    private static final PDFont PLAIN = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
    private static final PDFont BOLD = new PDType1Font(Standard14Fonts.FontName.TIMES_BOLD);

    private Papers() {}

    /** Lines of a page from its top; one that begins with # is a heading, an empty one a gap. */
    public static byte[] pdf(String title, String author, List<List<String>> pages) throws IOException {
        try (PDDocument document = document(title, author, pages)) {
            return bytes(document);
        }
    }

    static byte[] lockedPdf(String user, String owner) throws IOException {
        try (PDDocument document = document(null, null, List.of(List.of("The gate was shut on Monday.")))) {
            document.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
            return bytes(document);
        }
    }

    private static PDDocument document(String title, String author, List<List<String>> pages) throws IOException {
        PDDocument document = new PDDocument();
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setAuthor(author);
        for (List<String> lines : pages) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                float y = 780;
                for (String line : lines) {
                    boolean heading = line.startsWith("#");
                    out.beginText();
                    out.setFont(heading ? BOLD : PLAIN, heading ? 16 : 11);
                    out.newLineAtOffset(72, y);
                    out.showText(heading ? line.substring(1) : line);
                    out.endText();
                    y -= heading ? 30 : 14;
                }
            }
        }
        return document;
    }

    static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** A document of Word of this body. */
    public static byte[] docx(String body, String core) {
        return docx(body, core, Map.of());
    }

    static byte[] docx(String body, String core, Map<String, String> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                utf8(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                        <Default Extension="xml" ContentType="application/xml"/></Types>"""));
        parts.put(
                "_rels/.rels",
                utf8(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        <Relationship Id="r1" Target="word/document.xml"
                         Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
                        </Relationships>"""));
        parts.put(
                "docProps/core.xml",
                utf8(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
                         xmlns:dc="http://purl.org/dc/elements/1.1/">%s</cp:coreProperties>"""
                                .formatted(core)));
        parts.put(
                "word/document.xml",
                utf8(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                         xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>%s</w:body>
                        </w:document>"""
                                .formatted(body)));
        more.forEach((name, content) -> parts.put(name, utf8(content)));
        return zip(parts);
    }

    /** A paragraph of Word. */
    public static String paragraph(String style, String words) {
        String properties = style == null ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
        return "<w:p>" + properties + "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r></w:p>";
    }

    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
