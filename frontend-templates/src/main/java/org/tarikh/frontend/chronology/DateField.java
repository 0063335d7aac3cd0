package org.tarikh.frontend.chronology;

import java.util.List;

/**
 * One end of the time the chronology is narrowed to, as a reader fills it in.
 *
 * @param name the parameter
 * @param iso the Gregorian day, null where none is chosen
 * @param other the same day in words of the calendar that the field is not in, null where none is chosen
 * @param bad what was typed and is no date, null where nothing was
 * @param early what was typed and lies before the other end, null where it does not
 * @param solar the parts of a Solar Hijri date, null where the field is Gregorian
 */
public record DateField(String name, String iso, String other, String bad, String early, Solar solar) {

    /** Year and day as typed, in the reader's digits, and the months to choose from. */
    public record Solar(String year, String day, List<Month> months) {}

    /** A month of the Solar Hijri year, 1 to 12. */
    public record Month(int number, String name, boolean chosen) {}

    /** Whether what was typed cannot be taken. */
    public boolean refused() {
        return bad != null || early != null;
    }
}
