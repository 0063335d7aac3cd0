package org.tarikh.events.speed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.tarikh.events.lexicon.GeoNamesFile;
import org.tarikh.events.lexicon.Lexicon;

/**
 * Loads a made-up dump in the format of GeoNames and tells how long that took and what it holds in memory: {@code ROWS
 * KEPT}. One row in {@code ROWS / KEPT} is a town; the others are hills, streams and hotels, as most of a real dump is.
 */
public final class GazetteerBench {
    private static final int LOOKUPS = 200_000;
    private static final int AREAS = 40;
    private static final double MEBIBYTE = 1 << 20;
    private static final List<String> STARTS =
            List.of("Kar", "Tul", "Abu N", "Sar-e B", "Deh-e M", "Gor", "Wad S", "Umm D", "Kafr Q", "San P");
    private static final List<String> MIDDLES = List.of("ma", "wi", "lo", "ree", "shu", "no", "gha", "be", "ti", "zu");

    private GazetteerBench() {}

    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[0]);
        int kept = Integer.parseInt(arguments[1]);
        Path file = Files.createTempFile("gazetteer", ".txt");
        try {
            write(file, rows, Math.max(1, rows / kept));
            measure(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void measure(Path file) throws IOException {
        Lexicon without = Lexicon.load();
        long before = used();
        long start = System.nanoTime();
        Lexicon lexicon = Lexicon.load(null, new GeoNamesFile(file, Set.of(), 0));
        double seconds = (System.nanoTime() - start) / 1e9;
        // The lexicon itself is there twice while both are held; what one takes is measured and taken off.
        double both = (used() - before) / MEBIBYTE;
        Lexicon again = Lexicon.load();
        double own = (used() - before) / MEBIBYTE - both;
        start = System.nanoTime();
        long found = 0;
        var random = new Random(2);
        for (int i = 0; i < LOOKUPS; i++) {
            found += lexicon.geoNames(name(random)).size();
        }
        double micros = (System.nanoTime() - start) / 1e3 / LOOKUPS;
        GeoNamesFile.Count count = lexicon.geoNames();
        System.out.printf(
                Locale.ROOT,
                "file %.0f MB: %d places loaded, %d lines left out, %d bad, in %.1f s; %.0f MB of heap, %.0f bytes a place;"
                        + " a name in %.1f microseconds (%d places found)%n",
                Files.size(file) / MEBIBYTE,
                count.loaded(),
                count.leftOut(),
                count.bad(),
                seconds,
                both - own,
                (both - own) * MEBIBYTE / count.loaded(),
                micros,
                found);
        if (without.places().size() != again.places().size()) {
            throw new IllegalStateException("The lexicon was not loaded alike");
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void write(Path file, int rows, int every) throws IOException {
        var random = new Random(1);
        String[] countries = {"AF", "PK", "IR", "SD", "ML", "NE", "NG", "SY", "IQ", "UA"};
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 1; i <= rows; i++) {
                String country = countries[random.nextInt(countries.length)];
                int area = random.nextInt(AREAS);
                boolean admin = i <= countries.length * AREAS;
                String feature = admin ? "A\tADM1" : i % every == 0 ? "P\tPPL" : "T\tHLL";
                if (admin) {
                    country = countries[(i - 1) / AREAS];
                    area = (i - 1) % AREAS;
                }
                String name = name(random);
                out.write(String.format(
                        Locale.ROOT,
                        "%d\t%s\t%s\t%s,%sabad,%s\t%.5f\t%.5f\t%s\t%s\t\t%02d\t%d\t\t\t%d\t\t300\tEtc/UTC\t2024-01-01\n",
                        i,
                        name,
                        name,
                        name.replace('e', 'i'),
                        name,
                        "كرمة",
                        random.nextDouble() * 60,
                        random.nextDouble() * 100,
                        feature,
                        country,
                        area + 1,
                        area * 100 + random.nextInt(9),
                        random.nextInt(4) == 0 ? random.nextInt(50_000) : 0));
            }
        }
    }

    private static String name(Random random) {
        var name = new StringBuilder(STARTS.get(random.nextInt(STARTS.size())));
        for (int i = 0; i < 4; i++) {
            name.append(MIDDLES.get(random.nextInt(MIDDLES.size())));
        }
        return name.toString();
    }
}
