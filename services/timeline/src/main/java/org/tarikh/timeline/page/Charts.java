package org.tarikh.timeline.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tarikh.frontend.frame.Lang;
import org.tarikh.frontend.map.Chart;
import org.tarikh.frontend.map.MapMessages;
import org.tarikh.timeline.atlas.Atlas;
import org.tarikh.timeline.atlas.Box;
import org.tarikh.timeline.atlas.Sheet;

/**
 * Draws a map: countries as quiet lines, spots as marks, and what is known to an area only as an area.
 *
 * @param backdrop what lies under the outlines
 * @param sheet what is drawn of the earth
 */
record Charts(Lang lang, MapMessages words, Atlas atlas, Backdrop backdrop, Sheet sheet) {
    private static final double LEAST_RADIUS = 5;
    private static final double GREATEST_RADIUS = 30;

    /** A mark smaller than this has no room for a figure. */
    private static final double ROOM = 8;

    /** A lozenge of this half width is as large as a disc of radius 1. */
    private static final double LOZENGE = Math.sqrt(Math.PI / 2);

    private static final double LETTER = 6.6;
    private static final double LINE = 15;
    private static final int MOST_NAMES = 30;
    private static final int[] KILOMETRES = {5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1};

    /**
     * Something at a place.
     *
     * @param radius of the area it may be in, in kilometres; 0 for a spot
     */
    record Item(String id, String name, double lon, double lat, double radius, long incidents, long moves) {
        long entries() {
            return incidents + moves;
        }
    }

    /** Items drawn as one mark. */
    private static final class Spot {
        final double x;
        final double y;
        final double area;
        final List<Item> items = new ArrayList<>();
        long incidents;
        long moves;

        Spot(double x, double y, double area) {
            this.x = x;
            this.y = y;
            this.area = area;
        }

        void add(Item item) {
            items.add(item);
            incidents += item.incidents();
            moves += item.moves();
        }

        long entries() {
            return incidents + moves;
        }

        boolean soft() {
            return area > 0;
        }

        /** Whether another would hide it: a spot under its mark, or an area of much the same middle and size. */
        boolean near(double otherX, double otherY, double otherArea, double radius) {
            double apart = Math.hypot(x - otherX, y - otherY);
            return soft()
                    ? apart < 8 && Math.max(area, otherArea) < 1.5 * Math.min(area, otherArea)
                    : apart < Math.max(10, radius * 0.8);
        }
    }

    /**
     * The drawing.
     *
     * @param items most entries first
     * @param href where a mark of these items leads; null for a drawing without links
     */
    Chart draw(List<Item> items, Function<List<Item>, String> href) {
        double unit = Math.min(
                5,
                GREATEST_RADIUS
                        / Math.sqrt(Math.max(
                                1, items.stream().mapToLong(Item::entries).max().orElse(1))));
        List<Spot> spots = spots(items, unit);
        Names names = new Names();
        spots.stream().filter(spot -> !spot.soft()).forEach(spot -> names.take(spot.x, spot.y, radius(spot, unit)));
        List<Spot> named = spots.stream()
                .filter(spot -> spot.items.size() == 1)
                .sorted(Comparator.comparingLong(Spot::entries).reversed())
                .toList();
        named.forEach(spot -> names.place(spot, radius(spot, unit)));
        List<Chart.Mark> marks = Stream.concat(
                        spots.stream()
                                .filter(Spot::soft)
                                .sorted(Comparator.comparingDouble((Spot spot) -> spot.area)
                                        .reversed()),
                        spots.stream().filter(spot -> !spot.soft()))
                .map(spot -> mark(spot, unit, names, href))
                .toList();
        List<CountryNames.Named> countries = countries();
        List<CountryNames.Mark> covered = spots.stream()
                .map(spot ->
                        new CountryNames.Mark(spot.x, spot.y, spot.soft() ? LINE / 2 : radius(spot, unit) * LOZENGE))
                .toList();
        return new Chart(
                number(sheet.width()),
                number(sheet.height()),
                backdrop.under(sheet),
                atlas.on(sheet).stream()
                        .map(country -> Sheet.path(sheet.lines(country)))
                        .filter(path -> !path.isEmpty())
                        .toList(),
                CountryNames.wide(sheet).place(countries, covered, names.taken),
                CountryNames.narrow(sheet).place(countries, covered, List.of()),
                marks,
                scale(),
                backdrop.credit());
    }

    private List<Spot> spots(List<Item> items, double unit) {
        List<Spot> spots = new ArrayList<>();
        for (Item item : items) {
            double x = sheet.x(item.lon());
            double y = sheet.y(item.lat());
            if (!inside(item)) {
                continue;
            }
            double area = sheet.units(item.radius(), item.lat());
            boolean soft = area > 9 && area > radius(item.entries(), unit);
            Spot near = spots.stream()
                    .filter(spot -> soft == spot.soft() && spot.near(x, y, area, radius(spot, unit)))
                    .findFirst()
                    .orElse(null);
            if (near == null) {
                near = new Spot(x, y, soft ? area : 0);
                spots.add(near);
            }
            near.add(item);
        }
        return spots;
    }

    boolean inside(Item item) {
        double x = sheet.x(item.lon());
        double y = sheet.y(item.lat());
        return x >= 0 && x <= sheet.width() && y >= 0 && y <= sheet.height();
    }

    private static double radius(Spot spot, double unit) {
        return radius(spot.entries(), unit);
    }

    private static double radius(long entries, double unit) {
        return Math.max(LEAST_RADIUS, unit * Math.sqrt(entries));
    }

    private Chart.Mark mark(Spot spot, double unit, Names names, Function<List<Item>, String> href) {
        boolean both = spot.incidents > 0 && spot.moves > 0;
        double radius = radius(spot, unit);
        double half = both ? Math.sqrt(2) : 1;
        double disc = spot.soft() ? spot.area : Math.max(LEAST_RADIUS, unit * Math.sqrt(spot.incidents)) * half;
        double lozenge = spot.soft() ? spot.area : Math.max(LEAST_RADIUS, unit * Math.sqrt(spot.moves)) * half;
        Names.Name name = names.of(spot);
        return new Chart.Mark(
                number(spot.x),
                number(spot.y),
                href == null ? null : href.apply(spot.items),
                title(spot),
                spot.soft(),
                spot.incidents == 0 ? null : disc(disc, both),
                spot.moves == 0
                        ? null
                        : spot.soft() && !both ? disc(lozenge, false) : lozenge(lozenge, both, spot.soft()),
                spot.entries() > 1 && (spot.soft() || radius >= ROOM) ? lang.number(spot.entries()) : null,
                name == null ? null : name.words(),
                name == null ? null : number(name.dx()),
                name == null ? null : name.dx() < 0 ? "end" : "start");
    }

    private String title(Spot spot) {
        String what = Stream.of(
                        spot.incidents == 0 ? null : words.incidents(lang.number(spot.incidents)),
                        spot.moves == 0 ? null : words.moves(lang.number(spot.moves)))
                .filter(word -> word != null)
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
        String where = spot.items.size() == 1
                ? spot.items.get(0).name()
                : spot.items.stream()
                                .limit(3)
                                .map(Item::name)
                                .reduce((one, other) -> one + ", " + other)
                                .orElse("")
                        + (spot.items.size() > 3 ? " … " + words.several(lang.number(spot.items.size())) : "");
        return what.isEmpty() ? where : where + " – " + what;
    }

    /** A disc, or the left half of one. */
    private static String disc(double radius, boolean half) {
        String r = number(radius);
        return half
                ? "M0 -%1$sA%1$s %1$s 0 0 0 0 %1$sZ".formatted(r)
                : "M0 -%1$sA%1$s %1$s 0 0 0 0 %1$sA%1$s %1$s 0 0 0 0 -%1$sZ".formatted(r);
    }

    /** A lozenge as large as a disc, or the right half of one; of an area, the right half of the disc itself. */
    private static String lozenge(double radius, boolean half, boolean soft) {
        if (soft) {
            return "M0 -%1$sA%1$s %1$s 0 0 1 0 %1$sZ".formatted(number(radius));
        }
        String d = number(radius * LOZENGE);
        return half ? "M0 -%1$sL%1$s 0L0 %1$sZ".formatted(d) : "M0 -%1$sL%1$s 0L0 %1$sL-%1$s 0Z".formatted(d);
    }

    private List<CountryNames.Named> countries() {
        Map<String, CountryNames.Named> countries = new HashMap<>();
        for (var country : atlas.on(sheet)) {
            if (country.code() != null) {
                sheet.lines(country).stream()
                        .map(line -> new CountryNames.Named(country(country.code(), lang), line))
                        .max(Comparator.comparingDouble(CountryNames.Named::area))
                        .ifPresent(largest -> countries.putIfAbsent(country.code(), largest));
            }
        }
        return List.copyOf(countries.values());
    }

    private Chart.Scale scale() {
        for (int kilometres : KILOMETRES) {
            double wide = sheet.units(kilometres, sheet.lat());
            if (wide <= sheet.width() / 6) {
                return new Chart.Scale(number(wide), lang.number(kilometres));
            }
        }
        return null;
    }

    /** What a country is called. */
    static String country(String code, Lang lang) {
        return new Locale("", code).getDisplayCountry(lang.locale());
    }

    /** A length of the drawing, in tenths of a unit. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Which marks have their name beside them: those with most entries first, where no other name or mark stands. */
    private final class Names {
        private final List<Box> taken = new ArrayList<>();
        private final List<Name> names = new ArrayList<>();

        record Name(Spot spot, String words, double dx) {}

        void take(double x, double y, double radius) {
            taken.add(new Box(x - radius, y - radius, x + radius, y + radius));
        }

        void place(Spot spot, double radius) {
            String words = spot.items.get(0).name();
            double width = words.length() * LETTER;
            double gap = spot.soft() ? 12 : radius + 4;
            for (double side : new double[] {1, -1}) {
                double from = side > 0 ? spot.x + gap : spot.x - gap - width;
                Box box = new Box(from, spot.y - LINE / 2, from + width, spot.y + LINE / 2);
                boolean free = names.size() < MOST_NAMES
                        && from > 2
                        && from + width < sheet.width() - 2
                        && taken.stream().noneMatch(box::meets);
                if (free) {
                    taken.add(box);
                    names.add(new Name(spot, words, side * gap));
                    return;
                }
            }
        }

        Name of(Spot spot) {
            return names.stream()
                    .filter(name -> name.spot() == spot)
                    .findFirst()
                    .orElse(null);
        }
    }
}
