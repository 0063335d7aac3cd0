package org.tarikh.events.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A dump in the format of GeoNames' {@code allCountries.txt} and what of it is wanted.
 *
 * @param countries ISO 3166-1 alpha-2, empty for all
 * @param population the least a town must have, in people; seats of government and what is no town are kept whatever
 *     theirs is
 */
public record GeoNamesFile(Path path, Set<String> countries, int population) {
    /** Longer than any line of a dump; a file that is none may have no line breaks at all. */
    private static final int LONGEST = 1 << 16;

    private static final int TOLD = 20;

    public GeoNamesFile {
        countries = Set.copyOf(countries);
    }

    /**
     * What reading a dump came to.
     *
     * @param leftOut lines of other countries, features or small towns
     * @param bad lines that are no lines of a dump
     * @param badLines the first of their numbers, counted from 1
     */
    public record Count(long loaded, long leftOut, long bad, List<Long> badLines) {
        public Count {
            badLines = List.copyOf(badLines);
        }
    }

    /** Streams the file into a table; of the file itself one line at a time is in memory. */
    Count into(GeoNamesTable table) {
        if (!Files.isRegularFile(path)) {
            throw new IllegalStateException(
                    "The GeoNames file " + path + " (tarikh.gazetteer.geonames) is not there or is no file");
        }
        var reader = new Reader(table);
        try (InputStream in = Files.newInputStream(path)) {
            reader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The GeoNames file " + path + " cannot be read", e);
        }
        return reader.count();
    }

    /** Reads one file. */
    private final class Reader {
        private final GeoNamesTable table;
        private final FeatureKinds kinds = new FeatureKinds();
        private final GeoNamesLine line = new GeoNamesLine();
        private final byte[] held = new byte[LONGEST];
        private final List<Long> badLines = new ArrayList<>();
        private long number;
        private long loaded;
        private long leftOut;
        private long bad;

        Reader(GeoNamesTable table) {
            this.table = table;
        }

        void read(InputStream in) throws IOException {
            var chunk = new byte[LONGEST];
            int length = 0;
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                for (int i = 0; i < read; i++) {
                    if (chunk[i] == '\n') {
                        end(length);
                        length = 0;
                    } else {
                        if (length < LONGEST) {
                            held[length] = chunk[i];
                        }
                        length = Math.min(length + 1, LONGEST + 1);
                    }
                }
            }
            if (length > 0) {
                end(length);
            }
        }

        private void end(int read) {
            number++;
            int length = read > 0 && read <= LONGEST && held[read - 1] == '\r' ? read - 1 : read;
            try {
                if (length == 0 || length > LONGEST || !line.fill(held, length)) {
                    throw new NumberFormatException("no line of a dump");
                }
                String kind = kinds.kind(line.featureClass(), line.featureCode());
                if (kind == null || !isWanted()) {
                    leftOut++;
                    return;
                }
                table.add(line, kind);
                loaded++;
            } catch (NumberFormatException e) {
                bad++;
                if (badLines.size() < TOLD) {
                    badLines.add(number);
                }
            }
        }

        private boolean isWanted() {
            String code = line.featureCode();
            boolean town = line.featureClass().equals("P") && !code.startsWith("PPLA") && !code.startsWith("PPLC");
            return (countries.isEmpty() || countries.contains(line.country()))
                    && Slug.isCountry(line.country())
                    && (!town || line.population() >= population);
        }

        Count count() {
            return new Count(loaded, leftOut, bad, badLines);
        }
    }
}
