package org.tarikh.events.lexicon;

import java.nio.charset.StandardCharsets;

/** One line of a GeoNames dump, its cells still in bytes; made once and filled again for each line. */
final class GeoNamesLine {
    static final int CELLS = 19;

    /** As the format has it. */
    static final int LONGEST_NAME = 200;

    private static final int ID = 0;
    private static final int NAME = 1;
    private static final int ALTERNATES = 3;
    private static final int LATITUDE = 4;
    private static final int LONGITUDE = 5;
    private static final int FEATURE_CLASS = 6;
    private static final int FEATURE_CODE = 7;
    private static final int COUNTRY = 8;
    private static final int ADMIN1 = 10;
    private static final int POPULATION = 14;
    private static final double PER_DEGREE = 1e5;

    private final int[] ends = new int[CELLS];
    private byte[] bytes;

    /** Whether the first bytes are a line of a dump. */
    boolean fill(byte[] line, int length) {
        bytes = line;
        int cell = 0;
        for (int i = 0; i < length; i++) {
            if (line[i] == '\t') {
                if (cell == CELLS - 1) {
                    return false;
                }
                ends[cell++] = i;
            }
        }
        ends[cell] = length;
        return cell == CELLS - 1;
    }

    private String cell(int at) {
        int from = at == 0 ? 0 : ends[at - 1] + 1;
        return new String(bytes, from, ends[at] - from, StandardCharsets.UTF_8);
    }

    int id() {
        return whole(cell(ID));
    }

    String name() {
        String name = cell(NAME).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\uFFFD') >= 0) {
            throw new NumberFormatException("no name");
        }
        return name;
    }

    /** Other names, the plain letters among them. */
    String[] others() {
        return (cell(NAME + 1) + "," + cell(ALTERNATES)).split(",");
    }

    /** In hundred thousandths of a degree, as exact as the dump is. */
    int latitude() {
        return degrees(LATITUDE, 90);
    }

    /** In hundred thousandths of a degree. */
    int longitude() {
        return degrees(LONGITUDE, 180);
    }

    private int degrees(int at, int most) {
        double degrees = Double.parseDouble(cell(at));
        if (!(Math.abs(degrees) <= most)) {
            throw new NumberFormatException("out of range");
        }
        return (int) Math.round(degrees * PER_DEGREE);
    }

    static double degrees(int stored) {
        return stored / PER_DEGREE;
    }

    String featureClass() {
        return cell(FEATURE_CLASS);
    }

    String featureCode() {
        return cell(FEATURE_CODE);
    }

    String country() {
        return cell(COUNTRY);
    }

    /** The code of the area of a level from 1 to 3, empty where none is given. */
    String admin(int level) {
        return cell(ADMIN1 + level - 1);
    }

    /** 0 where it is not known. */
    int population() {
        String population = cell(POPULATION);
        return population.isEmpty() ? 0 : (int) Math.min(Long.parseLong(population), Integer.MAX_VALUE);
    }

    private static int whole(String digits) {
        int number = Integer.parseInt(digits);
        if (number < 0) {
            throw new NumberFormatException("negative");
        }
        return number;
    }
}
