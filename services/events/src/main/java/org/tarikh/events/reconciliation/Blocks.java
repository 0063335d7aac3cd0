package org.tarikh.events.reconciliation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.extraction.Toll;

/**
 * Where the fellows of a report are looked for: two reports are compared if they lie in one block. A block is a ground
 * that reports of one happening share, in one stretch of time; the widest ground is the family alone.
 *
 * <p>A block of more than {@link #MOST} reports is parted in {@link #WAYS} by the reports' {@link #spread}, a part that
 * is still too large again, and only reports of one part are compared under it. So a day of ten thousand reports costs
 * no more for each of them than a day of some hundred, the parts are a matter of which reports there are and not of
 * which came first, and since the spread begins with the wording, reports in like words stay together. Narrower grounds
 * (a place and a party, two parties, the same words) bring together what wide ones have parted.
 */
public final class Blocks {
    /** The most reports of a block or of a part of it that are compared with each other. */
    public static final int MOST = 100;

    /** How many parts one that is too large falls into, a power of two. */
    static final int WAYS = 4;

    /** The spread runs from 0 to two to the power of this, less one. */
    static final int SPREAD_BITS = 30;

    /** How often a block can be parted. */
    public static final int DEEPEST = SPREAD_BITS / Integer.numberOfTrailingZeros(WAYS);

    private static final int CELL_DAYS = 4;
    private static final int LONG_CELL_DAYS = 366;
    private static final int WORDING_BITS = 20;
    private static final int MOST_PARTIES = 6;
    private static final int LEAST_WORDS = 2;
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Blocks() {}

    /** The blocks of a report as hashes of their names, in order, each once. */
    public static List<Long> of(SourcedReport report) {
        TreeSet<Long> blocks = new TreeSet<>();
        String family = Family.of(report).name();
        List<String> cells = cells(report.date(), Plans.leavesDayOpen(report));
        for (String ground : grounds(report)) {
            for (String cell : cells) {
                blocks.add(hash(family + '|' + cell + '|' + ground));
            }
        }
        for (String ground : Rescheduling.inPlay(report) ? meetings(report) : List.<String>of()) {
            for (String cell : Rescheduling.cells(report)) {
                blocks.add(hash(family + '|' + cell + '|' + ground));
            }
        }
        String opening = opening(report);
        if (!opening.isEmpty()) {
            blocks.add(hash(family + '|' + opening));
        }
        return List.copyOf(blocks);
    }

    /**
     * Where a report stands in a block that has to be parted: by the least hash of its telling words, which reports in
     * like words are likely to share, then by its id.
     */
    public static int spread(SourcedReport report) {
        List<String> words = leastWords(report);
        int least =
                words.isEmpty() ? (1 << WORDING_BITS) - 1 : (int) (hash(words.get(0)) >>> (Long.SIZE - WORDING_BITS));
        int rest = SPREAD_BITS - WORDING_BITS;
        return least << rest | (int) (report.id().getMostSignificantBits() >>> (Long.SIZE - rest));
    }

    /** Whether a report tells its day, so that another day that is told rules it out. */
    public static boolean dayIsTold(SourcedReport report) {
        return report.date() != null && Days.exact(report.date()) && !Plans.leavesDayOpen(report);
    }

    /** How many spreads a part of a block takes in that was parted so often. */
    public static int width(int depth) {
        return 1 << (SPREAD_BITS - depth * Integer.numberOfTrailingZeros(WAYS));
    }

    /** The first spread of the part that a spread lies in. */
    public static int start(int spread, int depth) {
        return spread & -width(depth);
    }

    /** What a report can share with another of its happening, the widest first. */
    static List<String> grounds(SourcedReport report) {
        List<String> grounds = new ArrayList<>(List.of("any"));
        grounds.addAll(narrow(report));
        return grounds;
    }

    /** The grounds that tell something: of two reports that are one event, nearly always one is shared. */
    static List<String> narrow(SourcedReport report) {
        Family family = Family.of(report);
        List<String> grounds = new ArrayList<>();
        List<String> named = named(report);
        List<String> spots = spots(report);
        leastWords(report).forEach(word -> grounds.add("word " + word));
        switch (family) {
            case DISASTER -> {
                String hazard = Affinity.hazard(report);
                grounds.add("hazard " + hazard);
                spots.forEach(spot -> grounds.add("hazard " + hazard + " in " + spot));
                figure(report, grounds);
            }
            case COOPERATION, CONFLICT -> {
                named.forEach(party -> grounds.add("party " + party));
                addPairs(named, grounds);
            }
            default -> {
                named.forEach(party -> grounds.add("party " + party));
                spots.forEach(spot -> {
                    grounds.add("spot " + spot);
                    named.forEach(party -> grounds.add("spot " + spot + " of " + party));
                });
                figure(report, grounds);
            }
        }
        return grounds;
    }

    /** What a meeting shares with itself on whatever day: two parties, or one and the place. */
    private static List<String> meetings(SourcedReport report) {
        List<String> grounds = new ArrayList<>();
        List<String> named = named(report);
        addPairs(named, grounds);
        spots(report).forEach(spot -> named.forEach(party -> grounds.add("spot " + spot + " of " + party)));
        return grounds;
    }

    private static List<String> named(SourcedReport report) {
        List<String> parties = List.copyOf(report.parties());
        return parties.subList(0, Math.min(MOST_PARTIES, parties.size()));
    }

    private static void addPairs(List<String> named, List<String> grounds) {
        for (int i = 0; i < named.size(); i++) {
            for (int j = i + 1; j < named.size(); j++) {
                grounds.add("parties " + named.get(i) + " and " + named.get(j));
            }
        }
    }

    /** The telling words that come first in an order in which any word may: two reports in like words share them. */
    private static List<String> leastWords(SourcedReport report) {
        return Traits.of(report).ownTelling().stream()
                .sorted((a, b) -> Long.compareUnsigned(hash(a), hash(b)))
                .limit(LEAST_WORDS)
                .toList();
    }

    private static void figure(SourcedReport report, List<String> grounds) {
        Toll killed = report.fatalities();
        if (killed != null && killed.best() != null && killed.best() > 0) {
            grounds.add("killed " + killed.best());
        }
    }

    /** The place and what it lies in, short of the country. */
    private static List<String> spots(SourcedReport report) {
        List<String> spots = new ArrayList<>();
        if (Whereabouts.fine(report.place()) && report.place().id() != null) {
            String id = report.place().id();
            spots.add(id);
            for (int dot = id.lastIndexOf('.'); dot > 0 && id.lastIndexOf('.', dot - 1) > 0; ) {
                spots.add(id.substring(0, dot));
                dot = id.lastIndexOf('.', dot - 1);
            }
        }
        return spots;
    }

    /** What copies share; a short opening is one only within the same story. */
    static String opening(SourcedReport report) {
        String words = Wording.normal(report.quotes().get(0).exact());
        if (words.isEmpty()) {
            return "";
        }
        String story = words.length() >= Affinity.LONG_OPENING ? "" : Comparison.root(report.source()) + ' ';
        return "opening " + story + words;
    }

    /**
     * The stretches of time a date is looked for in, so that two dates that {@link Days} lets go together share one: a
     * date that is told takes in its own days; one that is taken from the publication as many before as word can be late;
     * one of a plan the days around, to which it can be moved.
     */
    static List<String> cells(EventDate date, boolean plan) {
        if (date == null) {
            return List.of("undated");
        }
        Days.Span span = Days.span(date);
        if (span == Days.Span.ERA) {
            return List.of("era");
        }
        boolean lasting = span == Days.Span.LONG;
        boolean exact = Days.exact(date) && !lasting && !plan;
        boolean either = lasting || plan;
        long first = date.start().toEpochDay() - (exact ? 0 : Days.WINDOW);
        long last = date.end().toEpochDay() + (exact ? 0 : either ? Days.WINDOW : 1);
        int size = lasting ? LONG_CELL_DAYS : CELL_DAYS;
        List<String> cells = new ArrayList<>();
        for (long cell = Math.floorDiv(first, size); cell <= Math.floorDiv(last, size); cell++) {
            cells.add((lasting ? "long " : "") + cell);
        }
        return cells;
    }

    /** FNV-1a with its bits mixed, so that near names lie far apart. */
    private static long hash(String name) {
        long hash = BASIS;
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (one & 0xff)) * PRIME;
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        return hash ^ hash >>> 31;
    }
}
