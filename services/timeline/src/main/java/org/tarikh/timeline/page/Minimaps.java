package org.tarikh.timeline.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tarikh.frontend.frame.Lang;
import org.tarikh.frontend.map.Chart;
import org.tarikh.frontend.map.PlaceLine.Precision;
import org.tarikh.timeline.atlas.Atlas;
import org.tarikh.timeline.atlas.Sheet;
import org.tarikh.timeline.chronology.Entry;

/** Small maps of one place, without links: where it lies, and how narrow it is known. */
@ApplicationScoped
class Minimaps {
    private static final double WIDTH = 360;
    private static final double HEIGHT = 250;

    private final Atlas atlas = Atlas.read();
    private final Backdrop backdrop;

    Minimaps(Backdrop backdrop) {
        this.backdrop = backdrop;
    }

    /** The outlines the maps are drawn from. */
    Atlas atlas() {
        return atlas;
    }

    /**
     * A map around a place.
     *
     * @param items what is drawn on it
     * @return null where nobody knows where the place lies
     */
    Chart around(Entry.Place place, List<Charts.Item> items, Lang lang) {
        Sheet sheet = sheet(place);
        return sheet == null ? null : new Charts(lang, MapPage.words(lang), atlas, backdrop, sheet).draw(items, null);
    }

    private Sheet sheet(Entry.Place place) {
        Precision precision = Whereabouts.precision(place);
        if (precision == Precision.COUNTRY && place.country() != null) {
            return atlas.around(place.country())
                    .map(box -> Sheet.around(box, 1, WIDTH, HEIGHT))
                    .orElse(null);
        }
        return place.lat() == null || place.lon() == null
                ? null
                : Sheet.of(place.lon(), place.lat(), span(precision), WIDTH, HEIGHT);
    }

    /** Wide enough in degrees that the country around the place can be recognised. */
    private static double span(Precision precision) {
        return switch (precision) {
            case SPOT, NEAR -> 7;
            case DISTRICT -> 8;
            case PROVINCE -> 10;
            case REGION, COUNTRY, WATER -> 24;
        };
    }
}
