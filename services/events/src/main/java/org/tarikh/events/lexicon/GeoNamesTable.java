package org.tarikh.events.lexicon;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * The rows of a GeoNames dump in arrays, some 200 bytes each with all their names; rows are numbered from 0 in the order
 * of the file. Filled by one thread, then {@link #close closed}, then read by many.
 */
final class GeoNamesTable {
    static final int NONE = -1;

    private static final List<String> KINDS = List.of("admin1", "admin2", "city", "facility", "crossing");
    private static final int PAGE = 1 << 20;
    private static final int MOST_OTHERS = 8;
    private static final int SHORTEST_OTHER = 4;
    private static final int FIRST = 1024;

    private final AreaWords areaWords;
    private final List<byte[]> pages = new ArrayList<>();
    private final List<String> countries = new ArrayList<>();
    private Map<String, Integer> countryNumbers = new HashMap<>();
    private Map<String, Integer> areaCodes = new HashMap<>();
    private List<String> codesOfAreas = new ArrayList<>();
    private int[] rowsOfAreas = new int[FIRST];

    private int size;
    private int[] ids = new int[FIRST];
    private int[] latitudes = new int[FIRST];
    private int[] longitudes = new int[FIRST];
    private int[] populations = new int[FIRST];
    private int[] texts = new int[FIRST];
    /** While filled, the number of the code of the area a row lies in; closed, the row of that area. */
    private int[] parents = new int[FIRST];

    private short[] countryOfRow = new short[FIRST];
    private byte[] kinds = new byte[FIRST];
    private int inPage = PAGE;

    private final NameIndex index = new NameIndex();
    private long[] byId;

    GeoNamesTable(AreaWords areaWords) {
        this.areaWords = areaWords;
    }

    void add(GeoNamesLine line, String kind) {
        int id = line.id();
        int latitude = line.latitude();
        int longitude = line.longitude();
        int population = line.population();
        byte[] text = text(line, kind);
        grow();
        ids[size] = id;
        latitudes[size] = latitude;
        longitudes[size] = longitude;
        populations[size] = population;
        countryOfRow[size] = (short) number(line.country(), countryNumbers, countries);
        kinds[size] = (byte) KINDS.indexOf(kind);
        texts[size] = store(text);
        area(line, kind);
        size++;
    }

    private static int number(String key, Map<String, Integer> numbers, List<String> keys) {
        return numbers.computeIfAbsent(key, added -> {
            keys.add(added);
            return keys.size() - 1;
        });
    }

    /** The codes of an area's holders are the beginning of its own: "AF.11" holds "AF.11.1103". */
    private void area(GeoNamesLine line, String kind) {
        var code = new StringBuilder(line.country());
        boolean area = kind.startsWith("admin");
        int own = area ? line.featureCode().charAt(3) - '0' : 0;
        int deepest = area ? own : 2;
        boolean whole = true;
        for (int level = 1; level <= deepest && whole; level++) {
            String part = line.admin(level);
            whole = !part.isEmpty() && !(level == 1 && part.equals("00"));
            if (whole) {
                code.append('.').append(part);
            }
        }
        String narrow = code.toString();
        if (area && whole) {
            int number = number(narrow, areaCodes, codesOfAreas);
            rowsOfAreas = number < rowsOfAreas.length ? rowsOfAreas : Arrays.copyOf(rowsOfAreas, number * 2);
            rowsOfAreas[number] = size + 1;
            narrow = narrow.substring(0, narrow.lastIndexOf('.'));
        }
        parents[size] = number(narrow, areaCodes, codesOfAreas);
        if (parents[size] >= rowsOfAreas.length) {
            rowsOfAreas = Arrays.copyOf(rowsOfAreas, parents[size] * 2);
        }
    }

    private byte[] text(GeoNamesLine line, String kind) {
        boolean area = kind.startsWith("admin");
        String name = area ? areaWords.bare(line.name()) : line.name();
        var text = new StringBuilder(name);
        var keys = new ArrayList<String>();
        keys.add(AreaWords.key(name));
        for (String other : line.others()) {
            String bare = area ? areaWords.bare(other.strip()) : other.strip();
            String key = isLatin(bare) ? AreaWords.key(bare) : "";
            if (key.length() >= SHORTEST_OTHER
                    && bare.length() <= GeoNamesLine.LONGEST_NAME
                    && !keys.contains(key)
                    && keys.size() <= MOST_OTHERS) {
                keys.add(key);
                text.append('\t').append(bare);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isLatin(String name) {
        return name.codePoints()
                        .noneMatch(c -> Character.isDigit(c)
                                || Character.isLetter(c)
                                        && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN)
                && !name.isEmpty()
                && Character.isUpperCase(name.codePointAt(0));
    }

    private int store(byte[] text) {
        int length = text.length;
        if (inPage + length + 2 > PAGE) {
            if (pages.size() == Integer.MAX_VALUE / PAGE) {
                throw new IllegalStateException("The GeoNames file holds more names than fit; choose countries of it");
            }
            pages.add(new byte[PAGE]);
            inPage = 0;
        }
        byte[] page = pages.get(pages.size() - 1);
        int at = (pages.size() - 1) * PAGE + inPage;
        page[inPage++] = (byte) (length >> 8);
        page[inPage++] = (byte) length;
        System.arraycopy(text, 0, page, inPage, length);
        inPage += length;
        return at;
    }

    private void grow() {
        if (size < ids.length) {
            return;
        }
        int more = size + (size >> 1);
        ids = Arrays.copyOf(ids, more);
        latitudes = Arrays.copyOf(latitudes, more);
        longitudes = Arrays.copyOf(longitudes, more);
        populations = Arrays.copyOf(populations, more);
        texts = Arrays.copyOf(texts, more);
        parents = Arrays.copyOf(parents, more);
        countryOfRow = Arrays.copyOf(countryOfRow, more);
        kinds = Arrays.copyOf(kinds, more);
    }

    /** Finds the areas that hold each row and makes the names searchable, those of more people first. */
    void close() {
        holders();
        var order = new long[size];
        byId = new long[size];
        for (int row = 0; row < size; row++) {
            order[row] = (long) populations[row] << 32 | row;
            byId[row] = (long) ids[row] << 32 | row;
        }
        Arrays.sort(byId);
        Arrays.sort(order);
        for (long entry : order) {
            int row = (int) entry;
            for (String name : names(row)) {
                index.add(AreaWords.key(name), row);
            }
        }
        index.close();
    }

    private void holders() {
        for (int row = 0; row < size; row++) {
            String code = codesOfAreas.get(parents[row]);
            int holder = NONE;
            while (holder == NONE && code.indexOf('.') > 0) {
                Integer number = areaCodes.get(code);
                int found = number == null ? 0 : rowsOfAreas[number];
                holder = found == row + 1 ? NONE : found - 1;
                code = code.substring(0, code.lastIndexOf('.'));
            }
            parents[row] = holder;
        }
        areaCodes = null;
        codesOfAreas = null;
        countryNumbers = null;
        rowsOfAreas = null;
    }

    /** Gives all rows of a name, folded as by {@link AreaWords#key}, those of more people first. */
    void rows(String key, IntConsumer found) {
        index.candidates(key, row -> {
            if (isNamed(row, key)) {
                found.accept(row);
            }
        });
    }

    private boolean isNamed(int row, String key) {
        for (String name : names(row)) {
            if (AreaWords.key(name).equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** The row with an id of GeoNames, or {@link #NONE}. */
    int row(int id) {
        int at = Arrays.binarySearch(byId, (long) id << 32);
        int first = at < 0 ? -at - 1 : at;
        return first < size && byId[first] >>> 32 == id ? (int) byId[first] : NONE;
    }

    /** The row's own name first. */
    String[] names(int row) {
        byte[] page = pages.get(texts[row] / PAGE);
        int at = texts[row] % PAGE;
        int length = (page[at] & 0xFF) << 8 | page[at + 1] & 0xFF;
        return new String(page, at + 2, length, StandardCharsets.UTF_8).split("\t");
    }

    int id(int row) {
        return ids[row];
    }

    double latitude(int row) {
        return GeoNamesLine.degrees(latitudes[row]);
    }

    double longitude(int row) {
        return GeoNamesLine.degrees(longitudes[row]);
    }

    String country(int row) {
        return countries.get(countryOfRow[row]);
    }

    String kind(int row) {
        return KINDS.get(kinds[row]);
    }

    /** The row of the area that holds it, or {@link #NONE}. */
    int parent(int row) {
        return parents[row];
    }
}
