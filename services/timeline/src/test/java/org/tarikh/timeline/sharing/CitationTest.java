package org.tarikh.timeline.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;

class CitationTest {
    private static final String ADDRESS = "https://example.org/events/" + Told.id("raid");
    private static final String HOSTILE = "50% of {R&D} cost $1_000 # \\end ~ ^ }\r\nER  - \nTY  - JOUR\u2028";

    @Test
    void a_citation_names_title_day_publishers_revision_and_address() {
        assertThat(citation("Two killed").plain())
                .isEqualTo("“Two killed”, 2025-09-21 to 2025-09-22, after Herald, Gazette. Tarikh, revision 3,"
                        + " 2026-01-01. " + ADDRESS);
    }

    @Test
    void bibtex_is_one_entry_whose_braces_balance_whatever_the_title() {
        for (String title : new String[] {"Two killed", HOSTILE}) {
            Map<String, String> fields = bibtex(CitationFormat.BIB.write(citation(title)));

            assertThat(fields).containsOnlyKeys("author", "title", "year", "month", "publisher", "url", "note");
            assertThat(fields).containsEntry("year", "2026").containsEntry("url", ADDRESS);
        }
        assertThat(bibtex(CitationFormat.BIB.write(citation(HOSTILE))).get("title"))
                .isEqualTo("{50\\% of \\textbraceleft{}R\\&D\\textbraceright{} cost \\$1\\_000 \\#"
                        + " \\textbackslash{}end \\textasciitilde{} \\textasciicircum{} \\textbraceright{}"
                        + " ER - TY - JOUR}");
    }

    @Test
    void ris_is_one_record_of_tagged_lines_whatever_the_title() {
        for (String title : new String[] {"Two killed", HOSTILE}) {
            String record = CitationFormat.RIS.write(citation(title));

            assertThat(record).endsWith("\r\nER  - \r\n");
            assertThat(record.split("\r\n"))
                    .hasSize(10)
                    .allMatch(line -> line.matches("[A-Z][A-Z0-9]  - [^\\p{Cc}\\u2028]*"));
            assertThat(record.split("\r\n")[0]).isEqualTo("TY  - ELEC");
        }
        assertThat(CitationFormat.RIS.write(citation("Two killed")))
                .contains("TI  - Two killed\r\n", "DA  - 2026/01/01/\r\n", "UR  - " + ADDRESS + "\r\n");
    }

    @Test
    void csl_json_is_a_list_of_one_item() throws Exception {
        JsonNode items = new ObjectMapper().readTree(CitationFormat.JSON.write(citation(HOSTILE)));

        assertThat(items).hasSize(1);
        assertThat(items.at("/0/title").asText()).isEqualTo("50% of {R&D} cost $1_000 # \\end ~ ^ } ER - TY - JOUR");
        assertThat(items.at("/0/author/0/literal").asText()).isEqualTo("Tarikh");
        assertThat(items.at("/0/issued/date-parts").toString()).isEqualTo("[[2026,1,1]]");
        assertThat(items.at("/0/event-date/date-parts").toString()).isEqualTo("[[2025,9,21],[2025,9,22]]");
        assertThat(items.at("/0/version").asText()).isEqualTo("3");
    }

    @Test
    void what_is_not_known_is_left_out() throws Exception {
        Entry undated = Told.of("raid").undated().entry();

        assertThat(new ObjectMapper()
                        .readTree(CitationFormat.JSON.write(Citation.of(undated, ADDRESS)))
                        .get(0)
                        .has("event-date"))
                .isFalse();
        assertThat(Citation.of(undated, ADDRESS).plain()).startsWith("“Shots fired”, after Herald. Tarikh, revision 1");
    }

    private static Citation citation(String title) {
        Entry entry = Told.of("raid")
                .revision(3)
                .title(title)
                .between("2025-09-21", "2025-09-22", "days")
                .quoted("Herald", "words")
                .quoted("Gazette", "words")
                .entry();
        return Citation.of(entry, ADDRESS);
    }

    /** The fields of the one entry in a file, each read to the brace that closes it, as BibTeX does. */
    private static Map<String, String> bibtex(String file) {
        Matcher head = Pattern.compile("\\A@misc\\{[A-Za-z0-9-]+").matcher(file);
        assertThat(head.find()).isTrue();
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = Pattern.compile("\\G,\\s*(\\w+) = \\{").matcher(file);
        int at = head.end();
        while (field.find(at)) {
            int open = 1;
            int end = field.end();
            while (open > 0) {
                char c = file.charAt(end++);
                open += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
            fields.put(field.group(1), file.substring(field.end(), end - 1));
            at = end;
        }
        assertThat(file.substring(at)).isEqualTo("\n}\n");
        return fields;
    }
}
