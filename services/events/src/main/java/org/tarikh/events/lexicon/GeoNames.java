package org.tarikh.events.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The places of a GeoNames dump beside those of the lexicon, which win: a row that is one of theirs stands for it. An id
 * is, as everywhere, the path through the parents, with {@code geonames-} and the number at its end.
 */
final class GeoNames {
    private static final String MARK = "geonames-";
    private static final double SAME_DEGREES = 0.5;

    private final AreaWords areaWords;
    private final GeoNamesTable table;
    private final GeoNamesFile.Count count;
    private final Function<String, Place> countries;

    /** Of the areas and towns that the lexicon has too, its own place. */
    private final Map<Integer, Place> known = new HashMap<>();

    /** What editors call places of the dump besides. */
    private final Map<Integer, List<AddedName>> added = new HashMap<>();

    private final Map<String, Set<Integer>> rowsOfAdded = new HashMap<>();

    /**
     * Reads the file.
     *
     * @param places the lexicon's
     * @param byId the lexicon's place of an id, or null
     * @param countries the lexicon's country of a code, or null
     */
    static GeoNames read(
            GeoNamesFile file,
            Collection<Place> places,
            Function<String, Place> byId,
            Function<String, Place> countries) {
        var areaWords = new AreaWords();
        var table = new GeoNamesTable(areaWords);
        GeoNamesFile.Count count = file.into(table);
        table.close();
        return new GeoNames(areaWords, table, count, places, byId, countries, List.of());
    }

    /**
     * The same table beside other places of the lexicon.
     *
     * @param names that editors give; those of other entries are passed over
     */
    GeoNames beside(
            Collection<Place> places,
            Function<String, Place> byId,
            Function<String, Place> countries,
            List<AddedName> names) {
        return new GeoNames(areaWords, table, count, places, byId, countries, names);
    }

    private GeoNames(
            AreaWords areaWords,
            GeoNamesTable table,
            GeoNamesFile.Count count,
            Collection<Place> places,
            Function<String, Place> byId,
            Function<String, Place> countries,
            List<AddedName> names) {
        this.areaWords = areaWords;
        this.table = table;
        this.count = count;
        this.countries = countries;
        // Areas first, since a town is the lexicon's only in the lexicon's area.
        for (String kind : List.of("admin1", "admin2", "city", "facility", "crossing")) {
            for (Place place : places) {
                if (place.kind().equals(kind) && place.country() != null) {
                    know(place, byId);
                }
            }
        }
        names.stream().filter(name -> name.sort() == AddedName.Sort.PLACE).forEach(this::add);
    }

    private void add(AddedName name) {
        int row = row(name.entry());
        if (row == GeoNamesTable.NONE || !place(row).id().equals(name.entry())) {
            return;
        }
        added.computeIfAbsent(row, key -> new ArrayList<>()).add(name);
        if (name.isFound()) {
            String own = table.kind(row).startsWith("admin") ? areaWords.bare(name.name()) : name.name();
            rowsOfAdded
                    .computeIfAbsent(AreaWords.key(own), key -> new LinkedHashSet<>())
                    .add(row);
        }
    }

    private void know(Place place, Function<String, Place> byId) {
        var names = new ArrayList<String>(place.aliases());
        names.add(place.name());
        for (String name : names) {
            String own = place.kind().startsWith("admin") ? areaWords.bare(name) : name;
            table.rows(AreaWords.key(own), row -> {
                boolean alike = !known.containsKey(row)
                        && table.kind(row).equals(place.kind())
                        && table.country(row).equals(place.country())
                        && isThere(row, place, byId);
                if (alike) {
                    known.put(row, place);
                }
            });
        }
    }

    /** Whether the row lies where the place does: by the coordinates, else by the area that holds both. */
    private boolean isThere(int row, Place place, Function<String, Place> byId) {
        if (place.kind().equals("admin1")) {
            return true;
        }
        if (place.lat() != null && place.lon() != null) {
            return Math.abs(place.lat() - table.latitude(row)) < SAME_DEGREES
                    && Math.abs(place.lon() - table.longitude(row)) < SAME_DEGREES;
        }
        Place area = byId.apply(place.parent());
        for (int at = table.parent(row); at != GeoNamesTable.NONE; at = table.parent(at)) {
            if (area != null && area.equals(known.get(at))) {
                return true;
            }
        }
        return false;
    }

    GeoNamesFile.Count count() {
        return count;
    }

    /** All places of a name, those that editors gave it first, then those of more people. */
    List<Place> named(String name) {
        String key = AreaWords.key(name);
        var rows = new ArrayList<Integer>(rowsOfAdded.getOrDefault(key, Set.of()));
        table.rows(key, rows::add);
        return rows.stream().map(this::place).distinct().toList();
    }

    /** The place with an id of this class's making, or null. */
    Place place(String id) {
        int row = row(id);
        Place place = row == GeoNamesTable.NONE ? null : place(row);
        return place == null || !place.id().equals(id) ? null : place;
    }

    private int row(String id) {
        int mark = id.lastIndexOf(MARK);
        if (mark < 0 || mark > 0 && id.charAt(mark - 1) != '.') {
            return GeoNamesTable.NONE;
        }
        try {
            return table.row(Integer.parseInt(id.substring(mark + MARK.length())));
        } catch (NumberFormatException e) {
            return GeoNamesTable.NONE;
        }
    }

    private Place place(int row) {
        Place own = known.get(row);
        if (own != null) {
            return own;
        }
        int holder = table.parent(row);
        Place parent = holder == GeoNamesTable.NONE ? countries.apply(table.country(row)) : place(holder);
        String id = MARK + table.id(row);
        String[] names = table.names(row);
        var aliases = new ArrayList<>(Arrays.asList(names).subList(1, names.length));
        List<AddedName> further = added.getOrDefault(row, List.of());
        further.stream().filter(AddedName::isFound).map(AddedName::name).forEach(aliases::add);
        return new Place(
                parent == null ? id : parent.id() + "." + id,
                names[0],
                table.kind(row),
                parent == null ? null : parent.id(),
                table.country(row),
                null,
                table.latitude(row),
                table.longitude(row),
                List.copyOf(aliases),
                AddedName.shown(further, "fa"),
                AddedName.shown(further, "ps"));
    }
}
