package org.tarikh.events.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.extraction.PlaceRef;
import org.tarikh.events.extraction.Toll;

/** The likenesses of two reports, trait by trait, and the score they add up to. */
final class Affinity {
    /** Without grounds beyond day and country two reports come no further than this, which is short of one event. */
    static final double NOT_ENOUGH = 0.55;

    /** What two reports in the same words come to. */
    static final double COPY = 0.95;

    /** What is not told speaks neither for nor against. */
    private static final double UNKNOWN = 0.5;

    /** As far as people without a name bring two reports together. */
    private static final double UNNAMED = 0.6;

    /** A country has one at a time. */
    private static final String SHUTDOWN = "shutdown";

    /** From here on two wordings are about one matter. */
    private static final double SAME_MATTER = 0.4;

    private static final double SAME_WORDS = 0.6;

    /** Wording so near that it counts as a second ground within one place. */
    private static final double CLOSE = 0.7;

    /** An opening of so many characters is that of one text wherever it stands. */
    static final int LONG_OPENING = 40;

    private static final String FLOOD = "FL";
    private static final String FLASH_FLOOD = "FF";
    private static final Set<String> MUTUAL = Set.of("AGREE", "CONSULT", "COOPERATE", "RETREAT");

    final Traits first;
    final Traits second;
    final double date;
    final double place;
    final double parties;
    final double type;
    final double figures;
    final double wording;
    final Set<String> words;
    final Set<String> otherWords;
    final boolean copies;

    /** Whether it is told that one is the other, moved to another day. */
    final boolean moved;

    /** Whether it takes a third report to tell so. */
    final boolean open;

    Affinity(Traits first, Traits second) {
        this.first = first;
        this.second = second;
        SourcedReport a = first.report();
        SourcedReport b = second.report();
        words = first.telling(second);
        otherWords = second.telling(first);
        date = Math.max(Days.likeness(a.date(), b.date()), Plans.likeness(a, b));
        place = Whereabouts.likeness(a.place(), b.place());
        parties = parties(first, second);
        type = type(a, b);
        figures = figures(a.fatalities(), b.fatalities());
        wording = Wording.likeness(words, otherWords);
        moved = Rescheduling.isTold(a, b);
        open = !moved && Rescheduling.mayBe(a, b) && !(Days.near(a.date(), b.date()) && Plans.mayBeOne(a, b));
        copies = sameWords() && type > 0 && date > 0.1;
    }

    /** From 0 to 1. */
    double score() {
        if (moved || open) {
            return moved ? Math.max(sum(), Rescheduling.TOLD) : Rescheduling.OPEN;
        }
        return copies ? COPY : grounded() ? sum() : Math.min(sum(), NOT_ENOUGH);
    }

    private double sum() {
        Weights weights = weights();
        double sum = weights.date() * date
                + weights.place() * place
                + weights.parties() * parties
                + weights.type() * type
                + weights.figures() * figures
                + weights.wording() * wording;
        return Math.min(1, Math.max(0, sum));
    }

    Weights weights() {
        return Weights.of(first.family());
    }

    /** Whether there is more in common than a day and a country. */
    boolean grounded() {
        return moved
                || open
                || switch (first.family()) {
                    case DISASTER -> date >= 0.6 || wording >= 0.5;
                    case COOPERATION, CONFLICT -> movesMeet();
                    case CONTROL -> grounds().size() >= 2 && wording > Wording.OF_THE_SAME_SORT;
                    case VIOLENCE -> grounds().size() >= 2;
                };
    }

    /**
     * What two incidents have in common, two of which it takes. Arrests by one police in one town on one day share two,
     * so measures of control must share telling words besides.
     */
    List<String> grounds() {
        List<String> grounds = new ArrayList<>();
        if (Whereabouts.sameSpot(first.report().place(), second.report().place())) {
            grounds.add("place");
        }
        if (first.named().stream().anyMatch(party -> second.named().contains(party) && !isAtHome(party))) {
            grounds.add("parties");
        }
        if (figures == 1) {
            grounds.add("figures");
        }
        if (wording >= SAME_MATTER) {
            grounds.add("wording");
        }
        if (wording >= CLOSE && placesMeet()) {
            grounds.add("close wording");
        }
        if (words.contains(SHUTDOWN) && otherWords.contains(SHUTDOWN)) {
            grounds.add("shutdown");
        }
        return grounds;
    }

    private boolean placesMeet() {
        PlaceRef a = first.report().place();
        PlaceRef b = second.report().place();
        return a != null && b != null && Whereabouts.consistent(a, b);
    }

    /** Whether a party is the state in which it happened, which is a party to most of what happens there. */
    private boolean isAtHome(String party) {
        return Whereabouts.isCountry(party, first.report().place())
                || Whereabouts.isCountry(party, second.report().place());
    }

    /** Two statements must say the same; talks, agreements and sanctions of the same parties on the same day need not. */
    private boolean movesMeet() {
        boolean strangers = !first.named().isEmpty() && !second.named().isEmpty() && shared() == 0;
        boolean doubtful = daysApart() || type < 0.5 || otherCounterparts();
        if (wording >= (doubtful ? SAME_WORDS : SAME_MATTER) && !strangers) {
            return true;
        }
        boolean sameDeed = mutual(first) && mutual(second) && type >= 0.8 || sanction(first) && sanction(second);
        return sameDeed && date >= 0.7 && sameSides();
    }

    /** Two shared parties, or one in the same town where one report names no other. */
    private boolean sameSides() {
        boolean noneOther =
                first.named().containsAll(second.named()) || second.named().containsAll(first.named());
        return shared() >= 2 && !otherCounterparts()
                || shared() == 1
                        && noneOther
                        && Whereabouts.sameSpot(
                                first.report().place(), second.report().place());
    }

    /**
     * Both dated by their publication, days from each other: only a story carried again in its words is one. Talks go on
     * for days.
     */
    private boolean daysApart() {
        EventDate a = first.report().date();
        EventDate b = second.report().date();
        boolean talks = "CONSULT".equals(first.report().mainType())
                && "CONSULT".equals(second.report().mainType());
        return !talks && a != null && b != null && !Days.exact(a) && !Days.exact(b) && Days.gap(a, b) >= 3;
    }

    /** Whether one that both name met one whom the other report does not name, and the other way round. */
    private boolean otherCounterparts() {
        return mutual(first)
                && mutual(second)
                && !first.named().containsAll(second.named())
                && !second.named().containsAll(first.named());
    }

    private long shared() {
        return first.named().stream().filter(second.named()::contains).count();
    }

    private static boolean sanction(Traits traits) {
        return "SANCTION".equals(traits.report().mainType());
    }

    private static boolean mutual(Traits traits) {
        return MUTUAL.contains(traits.report().mainType()) || CallOff.isToldBy(traits.report());
    }

    private boolean sameWords() {
        boolean sameOpening = !first.opening().isEmpty() && first.opening().equals(second.opening());
        boolean sameStory = Objects.equals(
                Comparison.root(first.report().source()),
                Comparison.root(second.report().source()));
        return sameOpening && (sameStory || first.opening().length() >= LONG_OPENING);
    }

    static boolean sameHazard(SourcedReport a, SourcedReport b) {
        return Objects.equals(hazard(a), hazard(b));
    }

    /** What a disaster is compared under, null for none; one paper's flood is the flash flood of another. */
    static String hazard(SourcedReport report) {
        String hazard = report.type().hazard();
        return FLASH_FLOOD.equals(hazard) ? FLOOD : hazard;
    }

    private static double type(SourcedReport a, SourcedReport b) {
        if (a.type().hazard() != null) {
            return Objects.equals(a.type().hazard(), b.type().hazard()) ? 1 : sameHazard(a, b) ? 0.9 : 0;
        }
        if (CallOff.isToldBy(a) != CallOff.isToldBy(b)) {
            return 0.8;
        }
        List<String> first = a.type().plover();
        List<String> second = b.type().plover();
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() && second.isEmpty() ? 0.7 : 0.5;
        }
        if (first.get(0).equals(second.get(0))) {
            return 1;
        }
        return first.stream().anyMatch(second::contains) ? 0.8 : 0.2;
    }

    /** By those that have a name, where both reports name one; people without a name say little. */
    private static double parties(Traits first, Traits second) {
        boolean named = !first.named().isEmpty() && !second.named().isEmpty();
        Set<String> a = named ? first.named() : first.parties();
        Set<String> b = named ? second.named() : second.parties();
        if (a.isEmpty()
                || b.isEmpty()
                || first.named().isEmpty() != second.named().isEmpty()) {
            return UNKNOWN;
        }
        double shared = a.stream().filter(b::contains).count();
        double all = new TreeSet<>(a).size() + b.size() - shared;
        double likeness = 0.4 * shared / all + 0.6 * shared / Math.min(a.size(), b.size());
        return named ? likeness : Math.min(likeness, UNNAMED);
    }

    private static double figures(Toll a, Toll b) {
        if (a == null || b == null || a.best() == null || b.best() == null) {
            return 0.5;
        }
        int most = Math.max(a.best(), b.best());
        return most == 0 || a.best().equals(b.best())
                ? (most == 0 ? 0.6 : 1)
                : Math.min(a.best(), b.best()) / (double) most;
    }
}
