package org.tarikh.events.scoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tarikh.events.extraction.Cascade;
import org.tarikh.events.intake.Placement;
import org.tarikh.events.intake.SourceArticle;
import org.tarikh.events.reconciliation.SourcedReport;

/** The scenarios of {@code src/test/resources/pairs}, read by the cascade; its README tells how they are written. */
final class PairSet {
    static final Path FOLDER = Path.of("src", "test", "resources", "pairs");

    private static final Pattern SCENARIO = Pattern.compile("== (.+?): (.+)");
    private static final Pattern ARTICLE = Pattern.compile("-- (.+) (\\d{4}-\\d{2}-\\d{2})(?: copy (\\d+))?");
    private static final Pattern MARK = Pattern.compile("\\{(\\w)\\|([^}]*)}");

    /**
     * One marked telling.
     *
     * @param tests what its scenario is for
     * @param happening equal for tellings of one happening
     * @param report null where the reading found none in the marked words
     */
    record Telling(String scenario, String tests, String happening, String words, SourcedReport report) {}

    private final Cascade cascade;
    private final List<SourcedReport> reports = new ArrayList<>();
    private final List<Telling> tellings = new ArrayList<>();
    private String scenario;
    private String tests;
    private int articles;

    private PairSet(Cascade cascade) {
        this.cascade = cascade;
    }

    static PairSet read(Cascade cascade, Path folder) throws IOException {
        var set = new PairSet(cascade);
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            set.read(Files.readAllLines(file));
        }
        return set;
    }

    /** Every report of every text, whether it was asked for or not. */
    List<SourcedReport> reports() {
        return reports;
    }

    List<Telling> tellings() {
        return tellings;
    }

    private void read(List<String> lines) {
        Matcher article = null;
        for (String line : lines) {
            Matcher opening = SCENARIO.matcher(line);
            if (opening.matches()) {
                scenario = opening.group(1);
                tests = opening.group(2);
                articles = 0;
            } else if (line.startsWith("--")) {
                article = ARTICLE.matcher(line);
                if (!article.matches()) {
                    throw new IllegalArgumentException("Neither an outlet nor a day: " + line);
                }
            } else if (!line.isBlank()) {
                read(article, line);
            }
        }
    }

    private void read(Matcher head, String line) {
        String text = MARK.matcher(line).replaceAll("$2");
        boolean row = !text.endsWith(".");
        String id = scenario + " " + ++articles;
        String publisher = head.group(1);
        var article = new SourceArticle(
                id,
                id,
                1,
                0,
                text.length(),
                row ? text : null,
                publisher,
                null,
                LocalDate.parse(head.group(2)),
                "stated",
                head.group(3) == null ? null : scenario + " " + head.group(3),
                id,
                id,
                null);
        List<SourcedReport> found = new Placement(article, text)
                .of(cascade.read(article.toRead(text)))
                .reports();
        reports.addAll(found);
        Set<SourcedReport> taken = new HashSet<>();
        Matcher mark = MARK.matcher(line);
        int before = 0;
        while (mark.find()) {
            int start = mark.start() - before;
            int end = start + mark.group(2).length();
            before += mark.group().length() - mark.group(2).length();
            SourcedReport report = found.stream()
                    .filter(one -> overlap(one, start, end) > 0 && !taken.contains(one))
                    .max(Comparator.comparingInt(one -> overlap(one, start, end)))
                    .orElse(null);
            taken.add(report);
            tellings.add(new Telling(scenario, tests, scenario + " " + mark.group(1), mark.group(2), report));
        }
    }

    private static int overlap(SourcedReport report, int start, int end) {
        return report.quotes().stream()
                .mapToInt(quote -> Math.min(end, quote.end()) - Math.max(start, quote.start()))
                .max()
                .orElse(0);
    }
}
