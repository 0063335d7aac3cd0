package org.tarikh.timeline.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tarikh.frontend.map.Chart;
import org.tarikh.timeline.atlas.Box;
import org.tarikh.timeline.atlas.Sheet;

/**
 * Writes the names of countries onto a map, the largest country first, each in its middle or somewhat above or below it,
 * and none over a mark, another name or the edge.
 *
 * @param letter how wide one is in units of the drawing
 * @param line how high one is in units of the drawing
 * @param swell how many times as large as drawn a mark is shown
 */
record CountryNames(Sheet sheet, double letter, double line, double swell) {
    /** On a screen as wide as the drawing. */
    static CountryNames wide(Sheet sheet) {
        return new CountryNames(sheet, 7.3, 15, 1);
    }

    /** On a phone, where the drawing is shrunk and its words and marks are not as much. */
    static CountryNames narrow(Sheet sheet) {
        return new CountryNames(sheet, 12.5, 24, 1.6);
    }

    /**
     * A country on the sheet.
     *
     * @param line the largest part of its outline that is seen
     */
    record Named(String name, Sheet.Line line) {
        double area() {
            double[] middle = line.middle();
            return middle[2] * middle[3];
        }
    }

    /** What a name may not cover, about its middle. */
    record Mark(double x, double y, double radius) {}

    /** @param taken what names may not cover either */
    List<Chart.Label> place(List<Named> countries, List<Mark> marks, List<Box> taken) {
        List<Box> full = new ArrayList<>(taken);
        for (Mark mark : marks) {
            double radius = mark.radius() * swell;
            full.add(new Box(mark.x() - radius, mark.y() - radius, mark.x() + radius, mark.y() + radius));
        }
        List<Chart.Label> labels = new ArrayList<>();
        countries.stream()
                .sorted(Comparator.comparingDouble(Named::area).reversed().thenComparing(Named::name))
                .forEach(country -> {
                    Box box = box(country, full);
                    if (box != null) {
                        full.add(box);
                        labels.add(new Chart.Label(
                                country.name(),
                                Charts.number((box.west() + box.east()) / 2),
                                Charts.number(box.south() + line * 0.75)));
                    }
                });
        return labels;
    }

    /** Where a name stands; null where it stands nowhere. */
    private Box box(Named country, List<Box> full) {
        double[] middle = country.line().middle();
        double width = country.name().length() * letter;
        if (middle[2] < width * 1.15 || middle[3] < line * 2) {
            return null;
        }
        for (double lines : new double[] {0, -1.2, 1.2, -2.4, 2.4}) {
            double top = middle[1] + lines * line - line * 0.75;
            Box box = new Box(middle[0] - width / 2, top, middle[0] + width / 2, top + line);
            boolean within = Math.abs(lines * line) <= middle[3] / 4
                    && box.west() > 0
                    && box.east() < sheet.width()
                    && box.south() > 0
                    && box.north() < sheet.height();
            if (within && full.stream().noneMatch(box::meets)) {
                return box;
            }
        }
        return null;
    }
}
