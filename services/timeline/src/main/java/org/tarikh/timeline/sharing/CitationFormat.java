package org.tarikh.timeline.sharing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats in which reference managers take a citation; all in UTF-8. */
public enum CitationFormat {
    /** BibTeX, as in Oren Patashnik's "BibTeXing" (1988): braces balance, what TeX would act upon is spelled out. */
    BIB("BibTeX", "application/x-bibtex;charset=UTF-8") {
        @Override
        public String write(Citation citation) {
            StringBuilder entry = new StringBuilder("@misc{").append(citation.key());
            field(entry, "author", "{" + Citation.AUTHOR + "}");
            field(entry, "title", "{" + tex(citation.title()) + "}");
            if (citation.recorded() != null) {
                field(entry, "year", String.valueOf(citation.recorded().getYear()));
                field(entry, "month", String.valueOf(citation.recorded().getMonthValue()));
            }
            field(entry, "publisher", Citation.AUTHOR);
            field(entry, "url", citation.address());
            field(entry, "note", tex(citation.note()));
            return entry.append("\n}\n").toString();
        }

        private void field(StringBuilder entry, String name, String value) {
            entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
        }
    },

    /** RIS: a tag, two spaces, a hyphen and a space to each line, lines ended by CR and LF, the record by ER. */
    RIS("RIS", "application/x-research-info-systems;charset=UTF-8") {
        @Override
        public String write(Citation citation) {
            StringBuilder record = new StringBuilder();
            line(record, "TY", "ELEC");
            line(record, "ID", citation.key());
            line(record, "AU", Citation.AUTHOR);
            line(record, "TI", citation.title());
            line(record, "PB", Citation.AUTHOR);
            if (citation.recorded() != null) {
                line(record, "PY", String.valueOf(citation.recorded().getYear()));
                line(record, "DA", DateTimeFormatter.ofPattern("yyyy/MM/dd/").format(citation.recorded()));
            }
            line(record, "UR", citation.address());
            line(record, "N1", citation.note());
            line(record, "ER", "");
            return record.toString();
        }

        private void line(StringBuilder record, String tag, String value) {
            record.append(tag).append("  - ").append(Citation.oneLine(value)).append("\r\n");
        }
    },

    /** CSL-JSON, as the schema csl-data.json of the Citation Style Language 1.0 has it: a list of one item. */
    JSON("CSL-JSON", "application/vnd.citationstyles.csl+json") {
        @Override
        public String write(Citation citation) {
            ArrayNode items = new ObjectMapper().createArrayNode();
            ObjectNode item = items.addObject()
                    .put("id", citation.key())
                    .put("type", "webpage")
                    .put("title", Citation.oneLine(citation.title()));
            item.putArray("author").addObject().put("literal", Citation.AUTHOR);
            item.put("container-title", Citation.AUTHOR).put("publisher", Citation.AUTHOR);
            if (citation.recorded() != null) {
                dates(item, "issued", citation.recorded(), citation.recorded());
            }
            if (citation.start() != null) {
                dates(item, "event-date", citation.start(), citation.end());
            }
            if (citation.place() != null) {
                item.put("event-place", Citation.oneLine(citation.place()));
            }
            item.put("URL", citation.address())
                    .put("version", String.valueOf(citation.revision()))
                    .put("note", citation.note());
            return items.toString();
        }

        private void dates(ObjectNode item, String name, LocalDate start, LocalDate end) {
            ArrayNode parts = item.putObject(name).putArray("date-parts");
            parts.addArray().add(start.getYear()).add(start.getMonthValue()).add(start.getDayOfMonth());
            if (!start.equals(end)) {
                parts.addArray().add(end.getYear()).add(end.getMonthValue()).add(end.getDayOfMonth());
            }
        }
    };

    private final String title;
    private final String mediaType;

    CitationFormat(String title, String mediaType) {
        this.title = title;
        this.mediaType = mediaType;
    }

    /** The name it goes by. */
    public String title() {
        return title;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending of a file in this format, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The citation as a whole file. */
    public abstract String write(Citation citation);

    private static String tex(String words) {
        return Citation.oneLine(words)
                .codePoints()
                .mapToObj(CitationFormat::tex)
                .collect(Collectors.joining());
    }

    /** BibTeX counts braces even behind a backslash, so they are named. */
    private static String tex(int c) {
        return switch (c) {
            case '\\' -> "\\textbackslash{}";
            case '{' -> "\\textbraceleft{}";
            case '}' -> "\\textbraceright{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '#', '$', '%', '&', '_' -> "\\" + Character.toString(c);
            default -> Character.toString(c);
        };
    }
}
