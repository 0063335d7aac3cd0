package org.tarikh.events.reconciliation;

import java.util.Locale;
import java.util.stream.Stream;

/** What forbids that two reports be one event, in words for a reader; the words are what is stored. */
public enum Veto {
    ONE_ARTICLE("told apart by one article"),
    HAZARDS("different hazards"),
    CALLED_OFF("one took place, one was called off"),
    DATES("different dates"),
    BEFORE("reported before it happened"),
    COUNTRIES("different countries"),
    FAR("far apart"),
    PLACES("different places"),
    SPEAKERS("different speakers"),
    AFTERSHOCK("an aftershock and another quake"),
    SICKNESSES("different sicknesses"),
    LATER("a later day of it"),
    OCCASION("another occasion");

    private final String says;

    Veto(String says) {
        this.says = says;
    }

    String says() {
        return says;
    }

    /** The code of stored words; null for none, and for words that are said no more. */
    public static String code(String says) {
        return Stream.of(values())
                .filter(veto -> veto.says.equals(says))
                .findFirst()
                .map(veto -> veto.name().toLowerCase(Locale.ROOT))
                .orElse(null);
    }
}
