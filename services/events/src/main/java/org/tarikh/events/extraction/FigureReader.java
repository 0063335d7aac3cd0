package org.tarikh.events.extraction;

import java.util.List;

/** Reads counts over a period, which are not events. */
final class FigureReader {
    FigureReader(Page page, PartyReader parties) {}

    List<Figure> read() {
        return List.of();
    }
}
