package org.tarikh.timeline.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tarikh.frontend.chronology.EntryView;
import org.tarikh.frontend.frame.Messages;
import org.tarikh.frontend.terms.Kind;
import org.tarikh.frontend.terms.Status;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.sharing.Card;
import org.tarikh.timeline.sharing.CardPainter;

/** Pictures of events for shared links: two are drawn at once at most, the last ones drawn are kept. */
@ApplicationScoped
class Pictures {
    private static final int MOST_KEPT = 64;
    private static final int MOST_AT_ONCE = 2;
    private static final int SECONDS_WAITED = 3;

    private final Frames frames;
    private final Semaphore easels = new Semaphore(MOST_AT_ONCE);
    private final Map<String, byte[]> kept = Collections.synchronizedMap(new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST_KEPT;
        }
    });

    Pictures(Frames frames) {
        this.frames = frames;
    }

    /** What is to be drawn, and what equal pictures have in common. */
    record Picture(Card card, String fingerprint) {}

    /** Whether pictures can be drawn on this machine at all. */
    boolean drawn() {
        return CardPainter.able();
    }

    Picture of(Entry entry, Reader reader) {
        EntryView view = Entries.of(reader).view(entry);
        Messages words = frames.messages(reader.lang());
        String reports = view.several() ? words.reports(view.reports()) : words.oneReport(view.reports());
        Card card = new Card(
                view.kind() == Kind.INCIDENT,
                mark(view.status()),
                view.status().struck(),
                words.kind(view.kind()),
                view.when().text() == null ? words.undated() : view.when().text(),
                entry.title(),
                words.status(view.status()),
                view.place() == null ? null : view.place().name(),
                view.independent() == null
                        ? reports
                        : reports + words.comma() + " " + words.independent(view.independent()),
                "rtl".equals(reader.lang().direction()));
        return new Picture(card, card.fingerprint());
    }

    /** The picture as a PNG; empty where too many are being drawn. */
    Optional<byte[]> png(Picture picture) {
        byte[] known = kept.get(picture.fingerprint());
        if (known != null) {
            return Optional.of(known);
        }
        try {
            if (!easels.tryAcquire(SECONDS_WAITED, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            byte[] png = CardPainter.png(picture.card());
            kept.put(picture.fingerprint(), png);
            return Optional.of(png);
        } finally {
            easels.release();
        }
    }

    private static Card.Mark mark(Status status) {
        return switch (status) {
            case CONFIRMED -> Card.Mark.SOLID;
            case DISPUTED -> Card.Mark.HALF;
            case PLANNED -> Card.Mark.DASHED;
            case DENIED, RUMOUR -> Card.Mark.DOTTED;
            case REPORTED, CLAIMED -> Card.Mark.RING;
        };
    }
}
