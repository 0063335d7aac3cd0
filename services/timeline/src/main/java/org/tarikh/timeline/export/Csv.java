package org.tarikh.timeline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tarikh.timeline.chronology.Entry;

/** A table of RFC 4180 in UTF-8; each row ends with its licence and the address it was asked for at. */
final class Csv implements Format {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final String ending;
    private final Columns columns;

    Csv(String ending, Columns columns) {
        this.ending = ending;
        this.columns = columns;
    }

    @Override
    public String ending() {
        return ending;
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8;header=present";
    }

    @Override
    public Sheet begin(OutputStream output, Imprint imprint) throws IOException {
        List<String> head = new ArrayList<>(columns.names());
        head.addAll(List.of("licence", "self"));
        Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(
                writer,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader(head.toArray(String[]::new))
                        .get());
        return new Sheet() {
            @Override
            public void add(Entry entry) throws IOException {
                if (columns.take(entry)) {
                    List<Object> row = new ArrayList<>();
                    columns.row(entry, imprint).forEach(cell -> row.add(defused(cell)));
                    row.add(imprint.licence());
                    row.add(imprint.self());
                    printer.printRecord(row);
                }
            }

            @Override
            public void end() throws IOException {
                printer.flush();
            }
        };
    }

    /** A text that a spreadsheet would run as a formula is led by an apostrophe; a number stays one. */
    static Object defused(Object cell) {
        boolean formula = cell instanceof String text && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }
}
