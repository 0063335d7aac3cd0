package org.tarikh.timeline.atlas;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Outlines of the countries in two scales: coarse for the world, finer for the wider region. */
public final class Atlas {
    private static final String FILE = "/atlas/outlines.tsv";
    private static final int HALF_ROUND = 18_000;

    private final List<Country> world = new ArrayList<>();
    private final Map<String, Country> region = new TreeMap<>();

    private Atlas() {}

    /** The atlas that comes with the service. */
    public static Atlas read() {
        Atlas atlas = new Atlas();
        try (InputStream file = Atlas.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().forEach(atlas::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return atlas;
    }

    private void add(String line) {
        String[] cells = line.split("\t");
        List<double[]> rings = new ArrayList<>();
        for (String ring : cells[2].split(";")) {
            rings.addAll(whole(ring(ring)));
        }
        Country country = Country.of(cells[1].equals("-") ? null : cells[1], rings);
        if (cells[0].equals("world")) {
            world.add(country);
        } else if (country.code() != null) {
            region.merge(country.code(), country, Atlas::larger);
        }
    }

    /** Some dependencies stand under their country's code; the country itself is the one kept. */
    private static Country larger(Country one, Country other) {
        return one.box().with(other.box()).equals(other.box()) ? other : one;
    }

    /**
     * Hundredths of a degree, the first point whole, each other one as the step from the one before it. A step goes the
     * short way round, so a ring over the 180th meridian runs on beyond it.
     */
    private static double[] ring(String steps) {
        String[] numbers = steps.split(" ");
        double[] ring = new double[numbers.length];
        int[] at = new int[2];
        for (int i = 0; i < numbers.length; i++) {
            int step = Integer.parseInt(numbers[i]);
            at[i % 2] += Math.abs(step) <= HALF_ROUND ? step : step - Integer.signum(step) * 2 * HALF_ROUND;
            ring[i] = at[i % 2] / 100.0;
        }
        return ring;
    }

    /** A ring, and once more on the other side of the earth where it runs over the 180th meridian. */
    private static List<double[]> whole(double[] ring) {
        Box box = Country.box(ring);
        double round = box.east() > 180 ? -360 : box.west() < -180 ? 360 : 0;
        if (round == 0) {
            return List.of(ring);
        }
        double[] again = ring.clone();
        for (int i = 0; i < again.length; i += 2) {
            again[i] += round;
        }
        return List.of(ring, again);
    }

    /** The countries that may be seen on a sheet, as finely as it asks for. */
    public List<Country> on(Sheet sheet) {
        Box box = sheet.box();
        boolean fine = Box.REGION.holds(box);
        List<Country> seen = new ArrayList<>();
        for (Country country : world) {
            Country best = fine ? region.getOrDefault(code(country), country) : country;
            if (best.rings().stream().anyMatch(ring -> Country.box(ring).meets(box))) {
                seen.add(best);
            }
        }
        return seen;
    }

    /** What holds the mainland of a country; empty for a code no outline has. */
    public Optional<Box> around(String code) {
        return Optional.ofNullable(region.get(code))
                .or(() -> world.stream()
                        .filter(country -> code(country).equals(code))
                        .findFirst())
                .map(Country::box);
    }

    private static String code(Country country) {
        return country.code() == null ? "" : country.code();
    }
}
