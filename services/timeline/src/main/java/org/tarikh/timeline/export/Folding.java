package org.tarikh.timeline.export;

/**
 * Folds content lines of iCalendar (RFC 5545, 3.1).
 *
 * <p>The limit counts octets and a fold must not part the octets of one character, while ical4j counts characters.
 */
final class Folding {
    private static final int MOST_OCTETS = 75;

    private Folding() {}

    /**
     * The lines, each at most 75 octets of UTF-8 long.
     *
     * @param lines ended by CR LF
     */
    static String folded(String lines) {
        StringBuilder folded = new StringBuilder(lines.length() + lines.length() / MOST_OCTETS * 3);
        int octets = 0;
        for (int i = 0; i < lines.length(); ) {
            int point = lines.codePointAt(i);
            i += Character.charCount(point);
            if (point == '\r' || point == '\n') {
                octets = 0;
            } else {
                int wide = octets(point);
                if (octets + wide > MOST_OCTETS) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                octets += wide;
            }
            folded.appendCodePoint(point);
        }
        return folded.toString();
    }

    private static int octets(int point) {
        return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }
}
