package org.tarikh.sources.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.zwobble.mammoth.DocumentConverter;

/** The words of a document of Word with its headings, lists, tables and notes; pictures and macros are passed over. */
final class DocxReader {
    private static final String CORE = "docProps/core.xml";
    private static final int DEEPEST = 200;
    private static final long LARGEST_PART = 64L * 1024 * 1024;
    private static final XMLInputFactory XML = XMLInputFactory.newInstance();

    static {
        // What a DTD declares is never read; one that is there at all is refused.
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private DocxReader() {}

    static FileText read(byte[] body) throws UnreadableFile {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        Core core = new Core();
        Formats.Budget budget = new Formats.Budget();
        try (ZipOutputStream words = new ZipOutputStream(kept)) {
            words.setLevel(1);
            Zips.each(new ByteArrayInputStream(body), body.length, (name, file) -> {
                if (isOfWords(name)) {
                    byte[] part = file.readNBytes((int) LARGEST_PART + 1);
                    budget.unfold(part.length);
                    check(part);
                    if (name.equals(CORE)) {
                        core.read(part);
                    }
                    words.putNextEntry(new ZipEntry(name));
                    words.write(part);
                    words.closeEntry();
                }
            });
        } catch (IOException e) {
            throw broken();
        }
        String html;
        try {
            html = new DocumentConverter()
                    .disableEmbeddedStyleMap()
                    .imageConverter(image -> java.util.Map.of())
                    .convertToHtml(new ByteArrayInputStream(kept.toByteArray()))
                    .getValue();
        } catch (IOException | RuntimeException e) {
            throw broken();
        }
        return FileText.taken(Kind.DOCX, Blocks.of(withoutMarks(html)), core.title, core.author);
    }

    private static UnreadableFile broken() {
        return new UnreadableFile(UnreadableFile.Why.BROKEN, "The document of Word is broken and cannot be read.");
    }

    /** Pictures, fonts, macros and embedded files are left out before anything is made of them. */
    private static boolean isOfWords(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }

    /** Word writes no document type, and no element in hundreds of others. */
    private static void check(byte[] part) throws UnreadableFile {
        if (part.length > LARGEST_PART) {
            throw new UnreadableFile(UnreadableFile.Why.TOO_LARGE, "The document of Word unfolds to more than 64 MB.");
        }
        int depth = 0;
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(part));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
                if (event == XMLStreamConstants.DTD
                        || event == XMLStreamConstants.ENTITY_REFERENCE
                        || depth > DEEPEST) {
                    throw broken();
                }
            }
        } catch (XMLStreamException e) {
            throw broken();
        }
    }

    /** Notes stand at the end; the small numbers that point to them, and their arrows back, are no words. */
    private static String withoutMarks(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        for (Element link : page.select("a[href^=#footnote], a[href^=#endnote]")) {
            Element above = link.parent();
            link.remove();
            if (above != null && above.nameIs("sup") && !above.hasText()) {
                above.remove();
            }
        }
        return page.body().html();
    }

    /** What the core properties say. */
    private static final class Core {
        private String title;
        private String author;

        void read(byte[] part) {
            Document properties = Jsoup.parse(Charsets.decode(part, "application/xml"), "", Parser.xmlParser());
            title = said(properties.selectFirst("dc|title"));
            author = said(properties.selectFirst("dc|creator"));
            // One word is the name of an account more often than of a person.
            author = author == null || author.indexOf(' ') < 0 ? null : author;
        }

        private static String said(Element element) {
            String words = element == null ? "" : element.text().strip();
            return words.isEmpty() || words.matches("(?i)(document|untitled)\\s*\\d*|.*\\.(docx?|odt|rtf)")
                    ? null
                    : words;
        }
    }
}
