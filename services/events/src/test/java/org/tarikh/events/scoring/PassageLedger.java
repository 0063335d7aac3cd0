package org.tarikh.events.scoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tarikh.events.scoring.Judgement.Attribute;

/**
 * How the passages are read: per family a rate of each field, and per passage the fields that are not read right. It is
 * kept beside the passages, so that a change of the reading shows as a change of the ledger.
 */
record PassageLedger(Map<String, String> rates, Map<String, String> wrong) {
    private static final String RATES = "rates.tsv";
    private static final String WRONG = "wrong.tsv";
    private static final String ABSENT = "-";

    /** What is judged of an event, by the name it has in the ledger. */
    private static final Map<Attribute, String> FIELDS = new EnumMap<>(Map.of(
            Attribute.DATE, "date",
            Attribute.PLACE, "place",
            Attribute.TYPE, "type",
            Attribute.FATALITIES, "toll",
            Attribute.STATUS, "status"));

    private static final String HEAD =
            "family\tevents\t" + String.join("\t", FIELDS.values()) + "\tactors\tclaims\tfigures";

    static PassageLedger of(List<AnnotatedDocument> passages, Run run, Judgement judgement) {
        Map<String, String> rates = new TreeMap<>();
        Map<String, List<AnnotatedDocument>> families =
                passages.stream().collect(Collectors.groupingBy(AnnotatedDocument::region));
        families.forEach((family, members) -> rates.put(family, rates(scores(members, run, judgement))));
        Map<String, String> wrong = new TreeMap<>();
        for (AnnotatedDocument passage : passages) {
            String fields = wrong(scores(List.of(passage), run, judgement));
            if (!fields.isEmpty()) {
                wrong.put(passage.name(), fields);
            }
        }
        return new PassageLedger(rates, wrong);
    }

    private static Scores scores(List<AnnotatedDocument> passages, Run run, Judgement judgement) {
        var names = passages.stream().map(AnnotatedDocument::name).collect(Collectors.toSet());
        var events = run.events().stream()
                .filter(event -> names.contains(event.document()))
                .toList();
        return Scores.of(passages, new Run(events, run.mentions(), run.figures(), run.dropped()), judgement);
    }

    private static String rates(Scores scores) {
        var cells = new ArrayList<String>();
        cells.add(cell(scores.events.get("all")));
        FIELDS.keySet().forEach(field -> cells.add(cell(scores.attributes.getOrDefault(field, Rate.NONE))));
        cells.add(cell(scores.actors));
        cells.add(cell(scores.claims));
        cells.add(cell(scores.figures));
        return String.join("\t", cells);
    }

    /** F1 in hundredths, rounded down; nothing where nothing was asked or read. */
    private static String cell(Rate rate) {
        return rate.equals(Rate.NONE) ? ABSENT : Integer.toString((int) Math.floor(100 * rate.f1() + 1e-9));
    }

    /** Claims beyond those annotated are not held against a passage: an annotation names those that matter. */
    private static String wrong(Scores scores) {
        var fields = new TreeSet<String>();
        if (!scores.matching.missed().isEmpty()) {
            fields.add("missed");
        }
        if (!scores.matching.falseAlarms().isEmpty()) {
            fields.add("false");
        }
        FIELDS.forEach((attribute, name) -> {
            if (!whole(scores.attributes.getOrDefault(attribute, Rate.NONE))) {
                fields.add(name);
            }
        });
        if (!whole(scores.actors)) {
            fields.add("actors");
        }
        if (scores.claims.right() < scores.claims.expected()) {
            fields.add("claims");
        }
        if (!whole(scores.figures)) {
            fields.add("figures");
        }
        return String.join(" ", fields);
    }

    private static boolean whole(Rate rate) {
        return rate.right() == rate.read() && rate.right() == rate.expected();
    }

    static PassageLedger in(Path folder) throws IOException {
        return new PassageLedger(table(folder.resolve(RATES), true), table(folder.resolve(WRONG), false));
    }

    private static Map<String, String> table(Path file, boolean headed) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(file)
                .subList(headed ? 1 : 0, Files.readAllLines(file).size())) {
            int tab = line.indexOf('\t');
            rows.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return rows;
    }

    void write(Path folder) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(HEAD);
        rates.forEach((family, cells) -> lines.add(family + "\t" + cells));
        Files.write(folder.resolve(RATES), lines);
        Files.write(
                folder.resolve(WRONG),
                wrong.entrySet().stream()
                        .map(row -> row.getKey() + "\t" + row.getValue())
                        .toList());
    }

    /** The fields of a family that are read worse than in another ledger, with both rates. */
    List<String> fallen(String family, PassageLedger before) {
        List<String> heads = Arrays.asList(HEAD.split("\t"));
        String[] now = rates.get(family).split("\t");
        String[] then = before.rates.getOrDefault(family, "").split("\t");
        var fallen = new ArrayList<String>();
        for (int i = 0; i < then.length && !then[0].isEmpty(); i++) {
            if (number(now[i]) < number(then[i])) {
                fallen.add(heads.get(i + 1) + " " + then[i] + " -> " + now[i]);
            }
        }
        return fallen;
    }

    /** Where nothing is asked nothing can be read worse. */
    private static int number(String cell) {
        return ABSENT.equals(cell) ? 100 : Integer.parseInt(cell);
    }
}
