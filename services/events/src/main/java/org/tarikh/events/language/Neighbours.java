package org.tarikh.events.language;

import java.util.Set;

/** Words that tell on which side of a full stop they stand. */
final class Neighbours {
    private static final Set<String> AFTER_CLOCK = Set.of(
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "EST",
            "EDT",
            "ET",
            "GMT",
            "UTC",
            "PST",
            "PDT",
            "CET",
            "IST",
            "PKT",
            "AFT",
            "Kabul",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final Set<String> OPENERS = Set.of(
            "The",
            "A",
            "An",
            "In",
            "On",
            "At",
            "It",
            "He",
            "She",
            "They",
            "We",
            "But",
            "And",
            "This",
            "That",
            "These",
            "Those",
            "There",
            "His",
            "Her",
            "Their",
            "Its",
            "If",
            "When",
            "While",
            "After",
            "Before",
            "However",
            "Although",
            "As",
            "For",
            "From",
            "Since",
            "So",
            "Then",
            "Another",
            "Some",
            "Many",
            "No",
            "Not",
            "Yet");

    private Neighbours() {}

    static boolean followsClock(String word) {
        return AFTER_CLOCK.contains(word);
    }

    static boolean opensSentence(String word) {
        return OPENERS.contains(word);
    }
}
