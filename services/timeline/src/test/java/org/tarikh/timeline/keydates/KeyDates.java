package org.tarikh.timeline.keydates;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The dates a timeline of so many dates would be made of, and how well they meet those a person chose: the date
 * selection of timeline summarisation (Martschat and Markert, 2018, for F1; coverage with a day's grace as Ghalandari
 * and Ifrim, 2020, discuss it).
 */
final class KeyDates {
    private KeyDates() {}

    /** An event as far as its date goes. */
    record Weighed(LocalDate day, double importance) {}

    /**
     * How well dates were chosen, each from 0 to 1.
     *
     * @param coverage the part of the reference's dates with a chosen date on the same day or one beside it
     */
    record Score(double precision, double recall, double f1, double coverage) {}

    /**
     * The most important dates. A date weighs as much as its weightiest event and a tenth of each other one: a day of
     * many small matters does not outweigh the day of a great one, and among equals the fuller day comes first.
     *
     * @param most how many dates at the most
     */
    static List<LocalDate> chosen(Collection<Weighed> events, int most) {
        Map<LocalDate, Double> greatest = new HashMap<>();
        Map<LocalDate, Double> sum = new HashMap<>();
        for (Weighed event : events) {
            greatest.merge(event.day(), event.importance(), Math::max);
            sum.merge(event.day(), event.importance(), Double::sum);
        }
        Comparator<LocalDate> byWeight =
                Comparator.comparingDouble(day -> 0.9 * greatest.get(day) + 0.1 * sum.get(day));
        return greatest.keySet().stream()
                .sorted(byWeight.reversed().thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .sorted()
                .toList();
    }

    static Score score(Set<LocalDate> reference, Collection<LocalDate> chosen) {
        long met = chosen.stream().filter(reference::contains).count();
        long near = reference.stream()
                .filter(day ->
                        chosen.contains(day) || chosen.contains(day.minusDays(1)) || chosen.contains(day.plusDays(1)))
                .count();
        double precision = chosen.isEmpty() ? 0 : (double) met / chosen.size();
        double recall = reference.isEmpty() ? 0 : (double) met / reference.size();
        double f1 = met == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new Score(precision, recall, f1, reference.isEmpty() ? 0 : (double) near / reference.size());
    }
}
