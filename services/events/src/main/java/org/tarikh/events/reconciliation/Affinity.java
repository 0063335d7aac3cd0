package org.tarikh.events.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.tarikh.events.extraction.Toll;

/** The likenesses of two reports, trait by trait, and the score they add up to. */
final class Affinity {
    /** Without grounds beyond day and country two reports come no further than this, which is short of one event. */
    static final double NOT_ENOUGH = 0.55;

    /** What two reports in the same words come to. */
    static final double COPY = 0.95;

    private static final int LONG_OPENING = 40;
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

    Affinity(Traits first, Traits second) {
        this.first = first;
        this.second = second;
        SourcedReport a = first.report();
        SourcedReport b = second.report();
        words = first.telling(second);
        otherWords = second.telling(first);
        date = Days.likeness(a.date(), b.date());
        place = Whereabouts.likeness(a.place(), b.place());
        parties = parties(first.parties(), second.parties());
        type = type(a, b);
        figures = figures(a.fatalities(), b.fatalities());
        wording = Wording.likeness(words, otherWords);
        copies = sameWords() && type > 0 && date > 0.1;
    }

    /** From 0 to 1. */
    double score() {
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
        return switch (first.family()) {
            case DISASTER -> date >= 0.6 || wording >= 0.5;
            case COOPERATION, CONFLICT -> movesMeet();
            default -> grounds().size() >= 2;
        };
    }

    /** What two violent incidents have in common, two of which it takes. */
    List<String> grounds() {
        List<String> grounds = new ArrayList<>();
        if (Whereabouts.sameSpot(first.report().place(), second.report().place())) {
            grounds.add("place");
        }
        if (first.parties().stream().anyMatch(second.parties()::contains)) {
            grounds.add("parties");
        }
        if (figures == 1) {
            grounds.add("figures");
        }
        if (wording >= 0.45) {
            grounds.add("wording");
        }
        return grounds;
    }

    /** Two statements must say the same; talks and agreements of the same parties on the same day need not. */
    private boolean movesMeet() {
        long shared = shared();
        if (wording >= 0.4
                && (shared > 0 || first.parties().isEmpty() || second.parties().isEmpty())) {
            return true;
        }
        return mutual(first) && mutual(second) && type == 1 && shared >= 2 && date >= 0.7;
    }

    private long shared() {
        return first.parties().stream().filter(second.parties()::contains).count();
    }

    private static boolean mutual(Traits traits) {
        List<String> plover = traits.report().type().plover();
        return !plover.isEmpty() && MUTUAL.contains(plover.get(0));
    }

    private boolean sameWords() {
        boolean sameOpening = !first.opening().isEmpty() && first.opening().equals(second.opening());
        boolean sameStory = Objects.equals(
                Comparison.root(first.report().source()),
                Comparison.root(second.report().source()));
        return sameOpening && (sameStory || first.opening().length() >= LONG_OPENING);
    }

    private static double type(SourcedReport a, SourcedReport b) {
        if (a.type().hazard() != null) {
            return Objects.equals(a.type().hazard(), b.type().hazard()) ? 1 : 0;
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

    private static double parties(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0.5;
        }
        double shared = a.stream().filter(b::contains).count();
        double all = new TreeSet<>(a).size() + b.size() - shared;
        return 0.4 * shared / all + 0.6 * shared / Math.min(a.size(), b.size());
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
