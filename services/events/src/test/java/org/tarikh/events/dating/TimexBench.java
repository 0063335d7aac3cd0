package org.tarikh.events.dating;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tarikh.events.language.Language;

/** Reads TempEval-3 news and writes what the grammar finds, in the shape of the bench's scorer: document, begin, end, type, value. */
public final class TimexBench {
    private TimexBench() {}

    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[1]), predictions(Path.of(arguments[0])), StandardCharsets.UTF_8);
    }

    static List<String> predictions(Path news) throws IOException {
        var language = new Language();
        var grammar = new TimeGrammar();
        var rows = new ArrayList<String>();
        for (String line : Files.readAllLines(news, StandardCharsets.UTF_8)) {
            String[] columns = line.split("\t", 3);
            String text = columns[2].replace("\\n", "\n");
            for (TimeExpression found : grammar.find(language.read(text), LocalDate.parse(columns[1]))) {
                String type = found.type() == TimeExpression.Type.PERIOD
                        ? "DATE"
                        : found.type().name();
                int start = text.codePointCount(0, found.span().start());
                int end = text.codePointCount(0, found.span().end());
                rows.add(String.join("\t", columns[0], "" + start, "" + end, type, found.value()));
            }
        }
        return rows;
    }
}
