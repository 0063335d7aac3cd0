package org.tarikh.timeline.sharing;

/**
 * What the picture for shared links shows, in the reader's words; what is null is left out.
 *
 * @param incident whether it stands in the lane of incidents, else in that of moves
 * @param struck whether the title is words of others that may be untrue
 * @param rightToLeft whether the reader's language runs so; the title runs as its own words do
 */
public record Card(
        boolean incident,
        Mark mark,
        boolean struck,
        String kind,
        String date,
        String title,
        String status,
        String place,
        String reports,
        boolean rightToLeft) {

    /** Rises when the same words are drawn otherwise. */
    private static final int DRAWING = 1;

    /** How doubt is drawn. */
    public enum Mark {
        SOLID,
        RING,
        HALF,
        DASHED,
        DOTTED
    }

    /** Equal for equal pictures: 16 hexadecimal digits. */
    public String fingerprint() {
        return Fingerprint.of(DRAWING + toString());
    }
}
