package org.tarikh.sources.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private static final int MEGABYTE = 1024 * 1024;

    private static FileText one(byte[] body, String contentType, String name) throws UnreadableFile {
        List<FileText> found = Formats.read(body, contentType, name);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static UnreadableFile refused(byte[] body, String contentType, String name) {
        try {
            Formats.read(body, contentType, name);
        } catch (UnreadableFile e) {
            return e;
        }
        throw new AssertionError("was read");
    }

    @Test
    void a_pdf_becomes_paragraphs_without_the_edges_of_its_pages() throws Exception {
        byte[] pdf = Papers.pdf(
                "Flood in the valley",
                "Jane Roe",
                List.of(
                        List.of(
                                "The Valley Paper, 3 May 2025",
                                "",
                                "#Flood in the valley",
                                "The river rose on Monday night and took the old bridge with it, the gover-",
                                "nor said. Nobody was hurt, but the road to the north of the valley is closed until",
                                "further notice, and the well-",
                                "",
                                "Page 1 of 3"),
                        List.of(
                                "The Valley Paper, 3 May 2025",
                                "",
                                "known market beside it was flooded too.",
                                "",
                                "Engineers of the province are to look at the bridge on Wednesday.",
                                "",
                                "Page 2 of 3"),
                        List.of("The Valley Paper, 3 May 2025", "", "A second bridge is planned.", "", "Page 3 of 3")));

        FileText read = one(pdf, "application/octet-stream", "report.bin");

        assertThat(read.mediaType()).isEqualTo("application/pdf");
        assertThat(read.title()).isEqualTo("Flood in the valley");
        assertThat(read.byline()).isEqualTo("Jane Roe");
        assertThat(read.published()).isNull();
        assertThat(read.text())
                .isEqualTo("The Valley Paper, 3 May 2025\n\nFlood in the valley\n\nThe river rose on Monday night and"
                        + " took the old bridge with it, the governor said. Nobody was hurt, but the road to the north of"
                        + " the valley is closed until further notice, and the well-known market beside it was flooded"
                        + " too.\n\nEngineers of the province are to look at the bridge on Wednesday.\n\nA second bridge is"
                        + " planned.");
    }

    @Test
    void what_programs_write_into_a_pdf_is_no_title_and_no_author() throws Exception {
        FileText read = one(
                Papers.pdf("Microsoft Word - draft3.doc", "admin", List.of(List.of("The bridge was opened."))),
                "application/pdf",
                null);
        assertThat(read.title()).isNull();
        assertThat(read.byline()).isNull();
    }

    @Test
    void a_pdf_with_a_password_is_refused_and_one_that_opens_is_read() throws Exception {
        assertThat(refused(Papers.lockedPdf("secret", "owner"), null, null).why())
                .isEqualTo(UnreadableFile.Why.ENCRYPTED);
        assertThat(one(Papers.lockedPdf("", "owner"), null, null).text()).contains("shut on Monday");
    }

    @Test
    void pdfs_that_are_broken_or_without_words_are_refused() throws Exception {
        byte[] whole = Papers.pdf(null, null, List.of(List.of("The bridge was opened.")));
        assertThat(refused(java.util.Arrays.copyOf(whole, 60), null, null).why())
                .isEqualTo(UnreadableFile.Why.BROKEN);
        assertThat(refused("%PDF-1.7 and nothing else".getBytes(StandardCharsets.US_ASCII), null, null)
                        .why())
                .isEqualTo(UnreadableFile.Why.BROKEN);
        assertThat(refused(Papers.pdf(null, null, List.of(List.of())), null, null)
                        .why())
                .isEqualTo(UnreadableFile.Why.NO_WORDS);
        assertThat(refused(Papers.utf8("no pdf"), "application/pdf", null).why())
                .isEqualTo(UnreadableFile.Why.BROKEN);
    }

    @Test
    void a_pdf_that_unfolds_without_end_is_refused() throws Exception {
        byte[] zeros = new byte[MEGABYTE];
        java.util.Arrays.fill(zeros, (byte) ' ');
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        try (var out = new java.util.zip.DeflaterOutputStream(once, new Deflater(9))) {
            for (int i = 0; i < 80; i++) {
                out.write(zeros);
            }
        }
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream stream = new PDStream(document);
            try (var raw = stream.getCOSObject().createRawOutputStream()) {
                raw.write(once.toByteArray());
            }
            stream.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
            page.setContents(stream);
            byte[] bomb = Papers.bytes(document);
            assertThat(bomb.length).isLessThan(MEGABYTE);
            assertThat(refused(bomb, null, null).why()).isEqualTo(UnreadableFile.Why.TOO_LARGE);
        }
    }

    @Test
    void a_document_of_word_keeps_headings_lists_tables_and_notes() throws UnreadableFile {
        String table = "<w:tbl><w:tr><w:tc>" + Papers.paragraph(null, "Herat") + "</w:tc><w:tc>"
                + Papers.paragraph(null, "3 dead") + "</w:tc></w:tr><w:tr><w:tc>" + Papers.paragraph(null, "Kabul")
                + "</w:tc><w:tc>" + Papers.paragraph(null, "1 dead") + "</w:tc></w:tr></w:tbl>";
        byte[] docx = Papers.docx(
                Papers.paragraph("Heading1", "Floods in two provinces")
                        + Papers.paragraph(null, "Rivers rose on Monday, officials said.")
                        + "<w:p><w:r><w:delText>Gone.</w:delText></w:r><w:r><w:t>Roads are &lt;closed&gt;.</w:t></w:r></w:p>"
                        + table,
                "<dc:title>Weekly report</dc:title><dc:creator>Jane Roe</dc:creator>");

        FileText read = one(docx, null, "report.zip");

        assertThat(read.mediaType()).endsWith("wordprocessingml.document");
        assertThat(read.title()).isEqualTo("Weekly report");
        assertThat(read.byline()).isEqualTo("Jane Roe");
        assertThat(read.text())
                .isEqualTo(
                        "Floods in two provinces\n\nRivers rose on Monday, officials said.\n\nRoads are <closed>.\n\n"
                                + "Herat 3 dead\nKabul 1 dead");
    }

    @Test
    void notes_of_a_document_of_word_stand_at_its_end_without_their_numbers() throws UnreadableFile {
        String mark = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
        Map<String, String> notes = Map.of(
                "word/_rels/document.xml.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r2" Target="footnotes.xml"
                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"/></Relationships>""",
                "word/footnotes.xml",
                """
                <w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                <w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
                <w:footnote w:id="2"><w:p><w:r><w:t>By the count of the ministry.</w:t></w:r></w:p></w:footnote>
                </w:footnotes>""");
        byte[] docx = Papers.docx(
                "<w:p><w:r><w:t>Nine houses fell</w:t></w:r>" + mark
                        + "<w:r><w:t xml:space=\"preserve\"> in the storm.</w:t></w:r></w:p>"
                        + Papers.paragraph(null, "Roads are open."),
                "",
                notes);

        assertThat(one(docx, null, "a.docx").text())
                .isEqualTo("Nine houses fell in the storm.\n\nRoads are open.\n\n1. By the count of the ministry.");
    }

    @Test
    void entities_in_a_document_of_word_are_refused() {
        String bomb =
                """
                <?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&b;</w:document>""";
        assertThat(refused(Papers.docx("", "", Map.of("word/document.xml", bomb)), null, null)
                        .why())
                .isEqualTo(UnreadableFile.Why.BROKEN);
        String deep = "<w:p>".repeat(5000) + "</w:p>".repeat(5000);
        assertThat(refused(Papers.docx(deep, ""), null, null).why()).isEqualTo(UnreadableFile.Why.BROKEN);
    }

    @Test
    void markdown_loses_its_marks_and_tells_its_title_and_day() throws UnreadableFile {
        String markdown =
                """
                ---
                title: Rain in the north
                author: Jane Roe
                date: 2025-05-03
                ---
                # Rain in the *north*

                It **rained** for
                two days, [officials](https://example.org) said.<script>alert(1)</script>

                - Roads closed
                - Schools too

                | Place | Rain |
                |---|---|
                | Herat | 30 mm |
                """;
        FileText read = one(Papers.utf8(markdown), "text/markdown; charset=utf-8", null);
        assertThat(read.title()).isEqualTo("Rain in the north");
        assertThat(read.byline()).isEqualTo("Jane Roe");
        assertThat(read.published()).isEqualTo(LocalDate.of(2025, 5, 3));
        assertThat(read.text())
                .isEqualTo("Rain in the north\n\nIt rained for two days, officials said.\n\n• Roads closed\n• Schools"
                        + " too\n\nPlace Rain\nHerat 30 mm");
        assertThat(one(Papers.utf8("# A *heading* `x`\n\nWords."), null, "a.md").title())
                .isEqualTo("A heading x");
    }

    @Test
    void a_newsletter_tells_its_sender_day_and_best_words() throws UnreadableFile {
        String mail =
                """
                From: =?UTF-8?B?2KfYrtio2KfYsQ==?= Daily <news@example.org>
                Subject: =?ISO-8859-1?Q?Herat_d=E9bord=E9?=
                Date: Sat, 3 May 2025 01:30:00 +0430 (AFT)
                List-Unsubscribe: <https://example.org/off>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain; charset=us-ascii

                See it in your browser.
                --inner
                Content-Type: text/html; charset=windows-1252
                Content-Transfer-Encoding: quoted-printable

                <html><head><style>p {}</style></head><body><div style=3D"display:none">peek</div><h1>D=E9bord=E9</h1>=
                <p>The river rose on Monday.</p></body></html>
                --inner--
                --outer
                Content-Type: image/png; name=logo.png
                Content-Disposition: inline; filename=logo.png
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --outer--
                """
                        .replace("\n", "\r\n");
        FileText read = one(Papers.utf8(mail), null, "letter.eml");
        assertThat(read.mediaType()).isEqualTo("message/rfc822");
        assertThat(read.title()).isEqualTo("Herat débordé");
        assertThat(read.publisher()).isEqualTo("اخبار Daily");
        assertThat(read.byline()).isNull();
        assertThat(read.published()).isEqualTo(LocalDate.of(2025, 5, 3));
        assertThat(read.text()).isEqualTo("Débordé\n\nThe river rose on Monday.");
    }

    @Test
    void what_is_attached_to_a_mail_is_a_document_of_its_own() throws Exception {
        byte[] pdf = Papers.pdf("Annex", null, List.of(List.of("The annex says so.")));
        String mail = "From: Jane Roe <jane@example.org>\nSubject: Report\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nThe report"
                + " is attached.\n--b\nContent-Type: application/pdf; name=annex.pdf\nContent-Disposition: attachment;"
                + " filename=annex.pdf\nContent-Transfer-Encoding: base64\n\n"
                + java.util.Base64.getMimeEncoder().encodeToString(pdf) + "\n--b--\n";
        List<FileText> found = Formats.read(Papers.utf8(mail), "message/rfc822", null);
        assertThat(found).extracting(FileText::name).containsExactly(null, "annex.pdf");
        assertThat(found).extracting(FileText::byline).containsExactly("Jane Roe", null);
        assertThat(found).extracting(FileText::text).containsExactly("The report is attached.", "The annex says so.");
    }

    /** A mail of these parts, each with its head and body. */
    private static byte[] mail(String... parts) {
        return Papers.utf8("From: Jane Roe <jane@example.org>\nSubject: Report\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/mixed; boundary=b\n\n--b\n" + String.join("\n--b\n", parts) + "\n--b--\n");
    }

    private static String attached(String name, String type, byte[] body) {
        return "Content-Type: " + type + "\nContent-Disposition: attachment; filename=\"" + name + "\"\n"
                + "Content-Transfer-Encoding: base64\n\n"
                + java.util.Base64.getMimeEncoder().encodeToString(body);
    }

    private static String words(String words) {
        return "Content-Type: text/plain; charset=utf-8\n\n" + words;
    }

    @Test
    void a_mail_is_kept_with_what_of_it_can_be_read_and_lists_the_rest() throws Exception {
        byte[] annex = Papers.pdf("Annex", null, List.of(List.of("The annex says so.")));
        Map<String, byte[]> half = new LinkedHashMap<>();
        half.put("a.txt", Papers.utf8("One."));
        half.put("b.pdf", Papers.lockedPdf("secret", "owner"));
        List<FileText> found = Formats.read(
                mail(
                        words("The report is attached."),
                        attached("locked.pdf", "application/pdf", Papers.lockedPdf("secret", "owner")),
                        attached("annex.pdf", "application/pdf", annex),
                        attached("torn.pdf", "application/pdf", java.util.Arrays.copyOf(annex, 60)),
                        attached("half.zip", "application/zip", Papers.zip(half)),
                        attached("empty.html", "text/html", Papers.utf8("<html><body><br></body></html>")),
                        attached("table.xls", "application/vnd.ms-excel", new byte[] {
                            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0
                        }),
                        attached("logo.png", "image/png", new byte[] {1}),
                        attached("a\u202fb\u0007.txt", "text/plain", Papers.utf8("Words."))),
                "message/rfc822",
                null);
        assertThat(found)
                .extracting(FileText::text)
                .containsExactly("The report is attached.", "The annex says so.", "Words.");
        assertThat(found.get(0).unread())
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("locked.pdf: ").contains("password"),
                        one -> assertThat(one).startsWith("torn.pdf: "),
                        one -> assertThat(one).startsWith("half.zip: b.pdf: ").contains("password"),
                        one -> assertThat(one).startsWith("empty.html: ").contains("no words"),
                        one -> assertThat(one).startsWith("table.xls: "));
        assertThat(found.subList(1, 3)).extracting(FileText::unread).containsOnly(List.of());

        byte[] locked = mail(attached("locked.pdf", "application/pdf", Papers.lockedPdf("secret", "owner")));
        assertThat(refused(locked, null, "a.eml").why()).isEqualTo(UnreadableFile.Why.ENCRYPTED);
    }

    @Test
    void attachments_of_one_name_are_told_apart() throws UnreadableFile {
        List<FileText> found = Formats.read(
                mail(
                        words("Two are attached."),
                        attached("note.txt", "text/plain", Papers.utf8("One.")),
                        attached("note.txt", "text/plain", Papers.utf8("Two."))),
                "message/rfc822",
                null);
        assertThat(found).extracting(FileText::name).containsExactly(null, "note.txt", "note.txt (2)");
    }

    @Test
    void a_mail_of_thousands_of_parts_or_levels_is_refused() {
        String[] parts = new String[5_000];
        java.util.Arrays.fill(parts, words("Again."));
        assertThat(refused(mail(parts), null, "a.eml").why()).isEqualTo(UnreadableFile.Why.TOO_LARGE);

        StringBuilder deep = new StringBuilder("From: a@example.org\nSubject: Deep\nMIME-Version: 1.0\n");
        for (int i = 0; i < 20_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(refused(Papers.utf8(deep.append(words("Found.")).toString()), null, "a.eml")
                        .why())
                .isEqualTo(UnreadableFile.Why.TOO_LARGE);

        byte[] letter = Papers.utf8("From: a@example.org\nSubject: In it\n\nWords of the innermost.");
        for (int i = 0; i < 50; i++) {
            letter = mail("Content-Type: message/rfc822\n\n"
                    + new String(letter, StandardCharsets.UTF_8)
                            .replace("--b", "--b" + i)
                            .replace("boundary=b", "boundary=b" + i));
        }
        assertThat(refused(letter, null, "a.eml").getMessage()).contains("two levels");
    }

    @Test
    void a_mail_in_bad_encodings_is_read_as_far_as_it_goes() throws UnreadableFile {
        FileText unknown = one(
                Papers.utf8(
                        "From: =?no-such-set?B?====?= <a@example.org>\nSubject: =?utf-8?B?!!!?= x\nDate: yesterday\n"
                                + "MIME-Version: 1.0\nContent-Type: text/plain; charset=no-such-set\n"
                                + "Content-Transfer-Encoding: quoted-printable\n\nThe d=E9bris =XX was =C3=A9levated."),
                null,
                "a.eml");
        assertThat(unknown.text()).startsWith("The d").contains("bris").endsWith("levated.");
        assertThat(unknown.published()).isNull();

        byte[] said =
                ("From: a@example.org\nSubject: Said so\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
                                + "Content-Transfer-Encoding: 8bit\n\nLa rivi\u00e8re a d\u00e9bord\u00e9 \u00e0 H\u00e9rat.")
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(one(said, null, "a.eml").text())
                .startsWith("La rivi")
                .endsWith("rat.")
                .hasSize(29)
                .doesNotContain("\ufffd");

        FileText torn = one(
                Papers.utf8("From: a@example.org\nSubject: Torn\nMIME-Version: 1.0\nContent-Type: text/plain\n"
                        + "Content-Transfer-Encoding: base64\n\nVGhlIHJpdmVyIHJvc2Uu*%V"),
                null,
                "a.eml");
        assertThat(torn.text()).startsWith("The river rose.");
    }

    @Test
    void a_zip_gives_what_is_in_it_two_levels_deep() throws UnreadableFile {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.txt", Papers.utf8("One."));
        files.put("__MACOSX/._a.txt", new byte[] {0, 5});
        files.put("b/", new byte[0]);
        files.put("b/c.zip", Papers.zip(Map.of("d.html", Papers.utf8("<p>Two."))));
        byte[] zip = Papers.zip(files);
        List<FileText> found = Formats.read(zip, null, "x.zip");
        assertThat(found).extracting(FileText::name).containsExactly("a.txt", "b/c.zip/d.html");
        assertThat(found).extracting(FileText::mediaType).containsExactly("text/plain", "text/html");

        byte[] deeper = Papers.zip(Map.of("e.zip", zip));
        assertThat(refused(deeper, null, null).why()).isEqualTo(UnreadableFile.Why.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({"../up.txt", "/etc/passwd", "a/../../up.txt", "C:\\up.txt", "..\\up.txt"})
    void paths_out_of_a_zip_are_refused(String name) {
        assertThat(refused(Papers.zip(Map.of(name, Papers.utf8("x"))), null, null)
                        .why())
                .isEqualTo(UnreadableFile.Why.BROKEN);
    }

    @Test
    void a_zip_that_unfolds_too_far_is_refused() {
        byte[] zeros = new byte[20 * MEGABYTE];
        java.util.Arrays.fill(zeros, (byte) 'a');
        byte[] one = Papers.zip(Map.of("a.txt", zeros));
        assertThat(refused(one, null, null).why()).isEqualTo(UnreadableFile.Why.TOO_LARGE);
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 16; i++) {
            many.put(i + ".zip", one);
        }
        assertThat(refused(Papers.zip(many), null, null).why()).isEqualTo(UnreadableFile.Why.TOO_LARGE);
    }

    @Test
    void zips_that_are_encrypted_or_broken_are_refused() {
        byte[] encrypted = Papers.zip(Map.of("a.txt", Papers.utf8("words")));
        encrypted[6] |= 1;
        assertThat(refused(encrypted, null, null).why()).isEqualTo(UnreadableFile.Why.ENCRYPTED);
        byte[] whole = Papers.zip(Map.of("a.txt", Papers.utf8("words and more words")));
        assertThat(refused(java.util.Arrays.copyOf(whole, 45), null, null).why())
                .isEqualTo(UnreadableFile.Why.BROKEN);
        assertThat(refused(Papers.zip(Map.of()), null, null).why()).isEqualTo(UnreadableFile.Why.BROKEN);
    }

    @Test
    void files_of_other_kinds_are_refused_and_what_is_wrong_in_a_part_names_it() {
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3};
        assertThat(refused(old, "application/msword", "a.doc").why()).isEqualTo(UnreadableFile.Why.UNKNOWN_KIND);
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
        assertThat(refused(picture, null, "a.png").why()).isEqualTo(UnreadableFile.Why.UNKNOWN_KIND);
        byte[] sheet = Papers.zip(Map.of("[Content_Types].xml", Papers.utf8("<Types/>")));
        assertThat(refused(sheet, null, "a.xlsx").why()).isEqualTo(UnreadableFile.Why.UNKNOWN_KIND);
        assertThatThrownBy(() -> Formats.read(Papers.zip(Map.of("b/a.doc", old)), null, null))
                .hasMessageStartingWith("b/a.doc: ");
    }
}
