package org.tarikh.timeline.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A sheet that a part of the earth is drawn onto, in the Web-Mercator projection; x runs east and y south.
 *
 * @param lon the middle, in degrees
 * @param lat the middle, in degrees
 * @param span how many degrees of longitude it is wide, {@value #CLOSEST} to 360
 * @param width in units of the drawing
 * @param height in units of the drawing
 */
public record Sheet(double lon, double lat, double span, double width, double height) {
    public static final double CLOSEST = 0.5;
    private static final double KM_PER_DEGREE = 111.32;

    /** Lines may leave the sheet by so much, so that where they are cut is not seen. */
    private static final double MARGIN = 20;

    /** Points nearer than this to the one before are left out. */
    private static final double FINEST = 0.7;

    /** A sheet as near as can be, kept on the earth that is drawn. */
    public static Sheet of(double lon, double lat, double span, double width, double height) {
        double wide = Math.max(CLOSEST, Math.min(360, span));
        double high = wide * height / width;
        double top = mercator(Box.WORLD.north());
        double bottom = mercator(Box.WORLD.south());
        double middle = high >= top - bottom
                ? (top + bottom) / 2
                : Math.max(bottom + high / 2, Math.min(top - high / 2, mercator(lat)));
        return new Sheet(
                Math.max(-180 + wide / 2, Math.min(180 - wide / 2, lon)), parallel(middle), wide, width, height);
    }

    /**
     * The closest sheet that holds a box with some room around it.
     *
     * @param least the least span in degrees
     */
    public static Sheet around(Box box, double least, double width, double height) {
        double top = mercator(box.north());
        double bottom = mercator(box.south());
        double span = Math.max(box.east() - box.west(), (top - bottom) * width / height) * 1.16;
        return of((box.west() + box.east()) / 2, parallel((top + bottom) / 2), Math.max(least, span), width, height);
    }

    /** The same middle, so many times as wide. */
    public Sheet zoomed(double times) {
        return of(lon, lat, span * times, width, height);
    }

    /** Moved by shares of its width and height, eastwards and northwards. */
    public Sheet moved(double east, double north) {
        return of(lon + east * span, parallel(mercator(lat) + north * span * height / width), span, width, height);
    }

    public Box box() {
        double high = span * height / width / 2;
        return new Box(lon - span / 2, parallel(mercator(lat) - high), lon + span / 2, parallel(mercator(lat) + high));
    }

    public double x(double longitude) {
        return (longitude - lon) / span * width + width / 2;
    }

    public double y(double latitude) {
        return (mercator(lat) - mercator(latitude)) / span * width + height / 2;
    }

    /** How many units so many kilometres are at a latitude. */
    public double units(double kilometres, double latitude) {
        return kilometres / KM_PER_DEGREE / Math.cos(Math.toRadians(latitude)) / span * width;
    }

    /** How far apart two points are, good enough for near ones. */
    public static double kilometres(double lon, double lat, double otherLon, double otherLat) {
        double east = (otherLon - lon) * Math.cos(Math.toRadians((lat + otherLat) / 2));
        return Math.hypot(east, otherLat - lat) * KM_PER_DEGREE;
    }

    /** A line of a drawing, closed or with nothing of it on the sheet. */
    public record Line(List<double[]> points) {
        /** An SVG path of steps, in tenths of a unit. */
        void write(StringBuilder path) {
            long x = 0;
            long y = 0;
            for (int i = 0; i < points.size(); i++) {
                long right = Math.round(points.get(i)[0] * 10);
                long down = Math.round(points.get(i)[1] * 10);
                path.append(i == 0 ? 'M' : 'l')
                        .append(tenths(right - x))
                        .append(' ')
                        .append(tenths(down - y));
                x = right;
                y = down;
            }
            path.append('Z');
        }

        /** The middle of its area with its width and height, as x, y, width, height. */
        public double[] middle() {
            double twice = 0;
            double x = 0;
            double y = 0;
            Box box = Box.at(points.get(0)[0], points.get(0)[1]);
            for (int i = 0; i < points.size(); i++) {
                double[] here = points.get(i);
                double[] next = points.get((i + 1) % points.size());
                double cross = here[0] * next[1] - next[0] * here[1];
                twice += cross;
                x += (here[0] + next[0]) * cross;
                y += (here[1] + next[1]) * cross;
                box = box.with(here[0], here[1]);
            }
            double sixth = twice == 0 ? 1 : 3 * twice;
            return new double[] {x / sixth, y / sixth, box.east() - box.west(), box.north() - box.south()};
        }
    }

    /** What of a country's rings is seen on the sheet. */
    public List<Line> lines(Country country) {
        List<Line> lines = new ArrayList<>();
        for (double[] ring : country.rings()) {
            List<double[]> points = new ArrayList<>();
            for (int i = 0; i < ring.length; i += 2) {
                double[] point = {x(ring[i]), y(Math.max(-85, Math.min(85, ring[i + 1])))};
                if (points.isEmpty() || distance(points.get(points.size() - 1), point) >= FINEST) {
                    points.add(point);
                }
            }
            points = cut(
                    cut(cut(cut(points, 0, -MARGIN, 1), 0, width + MARGIN, -1), 1, -MARGIN, 1), 1, height + MARGIN, -1);
            if (points.size() > 2) {
                lines.add(new Line(points));
            }
        }
        return lines;
    }

    /** Lines as one SVG path. */
    public static String path(List<Line> lines) {
        StringBuilder path = new StringBuilder();
        lines.forEach(line -> line.write(path));
        return path.toString();
    }

    /** What of a closed line lies on one side of a straight one (Sutherland and Hodgman 1974). */
    private static List<double[]> cut(List<double[]> points, int axis, double limit, int sign) {
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double[] here = points.get(i);
            double[] before = points.get((i + points.size() - 1) % points.size());
            boolean inside = sign * (here[axis] - limit) >= 0;
            if (inside != sign * (before[axis] - limit) >= 0) {
                double share = (limit - before[axis]) / (here[axis] - before[axis]);
                kept.add(new double[] {
                    before[0] + share * (here[0] - before[0]), before[1] + share * (here[1] - before[1])
                });
            }
            if (inside) {
                kept.add(here);
            }
        }
        return kept;
    }

    private static double distance(double[] one, double[] other) {
        return Math.max(Math.abs(one[0] - other[0]), Math.abs(one[1] - other[1]));
    }

    private static String tenths(long number) {
        return number % 10 == 0 ? String.valueOf(number / 10) : String.format(Locale.ROOT, "%.1f", number / 10.0);
    }

    static double mercator(double latitude) {
        return Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)));
    }

    static double parallel(double mercator) {
        return Math.toDegrees(2 * Math.atan(Math.exp(Math.toRadians(mercator))) - Math.PI / 2);
    }
}
