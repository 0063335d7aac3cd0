package org.tarikh.timeline.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tarikh.frontend.map.PlaceLine;
import org.tarikh.frontend.map.PlaceLine.Precision;
import org.tarikh.timeline.atlas.Box;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Field;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.PlaceCounts;
import org.tarikh.timeline.chronology.PlaceCounts.PlaceCount;

/** Where the entries of a filter happened: which places can be drawn, and a line for each beside the map. */
record Whereabouts(Reader reader, Filter filter, PlaceCounts counts) {
    /** A map is made to fit the places that this share of the entries stand at; the far ones are left to a look wider. */
    private static final double FITTED = 0.85;

    private static final Map<Precision, Double> RADII = Map.of(
            Precision.SPOT, 0.0,
            Precision.NEAR, 10.0,
            Precision.DISTRICT, 20.0,
            Precision.PROVINCE, 70.0,
            Precision.REGION, 200.0,
            Precision.WATER, 100.0);

    static Precision precision(Entry.Place place) {
        return switch (place.wherePrec() == null ? 5 : place.wherePrec()) {
            case 1 -> Precision.SPOT;
            case 2 -> Precision.NEAR;
            case 3 -> Precision.DISTRICT;
            case 4 -> Precision.PROVINCE;
            case 6 -> Precision.COUNTRY;
            case 7 -> Precision.WATER;
            default -> Precision.REGION;
        };
    }

    /** Whether a place has somewhere on a map to be drawn at; the middle of a country is none. */
    static boolean drawn(Entry.Place place) {
        return place.lat() != null && place.lon() != null && precision(place) != Precision.COUNTRY;
    }

    static Charts.Item item(Entry.Place place, long incidents, long moves) {
        return new Charts.Item(
                place.id(), place.name(), place.lon(), place.lat(), RADII.get(precision(place)), incidents, moves);
    }

    List<Charts.Item> items() {
        return counts.items().stream()
                .filter(count -> drawn(count.place()))
                .map(count -> item(count.place(), count.incident(), count.move()))
                .toList();
    }

    /** What holds most of the entries; empty where none can be drawn. */
    Optional<Box> most() {
        List<Charts.Item> items = items();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        long all = items.stream().mapToLong(Charts.Item::entries).sum();
        double lon =
                middle(items, all, Comparator.comparingDouble(Charts.Item::lon)).lon();
        double lat =
                middle(items, all, Comparator.comparingDouble(Charts.Item::lat)).lat();
        List<Charts.Item> nearest = items.stream()
                .sorted(Comparator.comparingDouble(
                        item -> Math.max(Math.abs(item.lon() - lon), Math.abs(item.lat() - lat))))
                .toList();
        Box box = Box.at(lon, lat);
        long held = 0;
        for (Charts.Item item : nearest) {
            if (held >= all * FITTED) {
                break;
            }
            held += item.entries();
            box = box.with(item.lon(), item.lat());
        }
        return Optional.of(box);
    }

    /** The item at which half of the entries are passed. */
    private static Charts.Item middle(List<Charts.Item> items, long all, Comparator<Charts.Item> order) {
        List<Charts.Item> sorted = items.stream().sorted(order).toList();
        long passed = 0;
        for (Charts.Item item : sorted) {
            passed += item.entries();
            if (passed * 2 >= all) {
                return item;
            }
        }
        return sorted.get(sorted.size() - 1);
    }

    /** The places that can be drawn, or those that cannot. */
    List<PlaceLine> lines(boolean drawn, Charts charts) {
        Map<String, Long> within = within();
        return counts.items().stream()
                .filter(count -> drawn(count.place()) == drawn)
                .map(count -> line(
                        count,
                        chronology(List.of(count.place().id())),
                        within.get(count.place().id()),
                        !drawn || charts.inside(item(count.place(), 0, 0))))
                .toList();
    }

    /**
     * One place.
     *
     * @param all how many entries there are with what lies in it, null where that is not known
     * @param seen whether a map shows it
     */
    PlaceLine line(PlaceCount count, String href, Long all, boolean seen) {
        Entry.Place place = count.place();
        return new PlaceLine(
                place.name(),
                around(place),
                href,
                precision(place),
                count.incident() == 0 ? null : reader.lang().number(count.incident()),
                count.move() == 0 ? null : reader.lang().number(count.move()),
                all == null || all == count.entries() ? null : reader.lang().number(all),
                seen);
    }

    /** Entries at each place with what lies in it; empty where not every place is listed. */
    private Map<String, Long> within() {
        Map<String, Long> sums = new HashMap<>();
        if (counts.more() == 0) {
            counts.items().forEach(count -> {
                String id = count.place().id();
                for (int dot = id.indexOf('.'); dot >= 0; dot = id.indexOf('.', dot + 1)) {
                    sums.merge(id.substring(0, dot), count.entries(), Long::sum);
                }
                sums.merge(id, count.entries(), Long::sum);
            });
        }
        return sums;
    }

    private String around(Entry.Place place) {
        String country = place.country() == null ? null : Charts.country(place.country(), reader.lang());
        String around = Stream.of(place.admin1(), country)
                .filter(name -> name != null && !name.equals(place.name()))
                .distinct()
                .collect(Collectors.joining(", "));
        return around.isEmpty() ? null : around;
    }

    /** The chronology of these places under the same filter. */
    String chronology(List<String> places) {
        Filter there = filter;
        for (String chosen : filter.included(Field.PLACE)) {
            there = there.without("place", chosen);
        }
        for (String place : places) {
            there = there.with("place", place);
        }
        return reader.chronology(there);
    }

    /** The countries most entries happened in, the first first. */
    List<String> countries() {
        Map<String, Long> entries = new LinkedHashMap<>();
        counts.items().stream()
                .filter(count -> count.place().country() != null)
                .forEach(count -> entries.merge(count.place().country(), count.entries(), Long::sum));
        List<Map.Entry<String, Long>> sorted = new ArrayList<>(entries.entrySet());
        sorted.sort(Map.Entry.<String, Long>comparingByValue().reversed());
        return sorted.stream().map(Map.Entry::getKey).toList();
    }
}
