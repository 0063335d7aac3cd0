package org.tarikh.events.lexicon;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A party the lexicon knows.
 *
 * @param kind state, government, armed-group, agency, party, person, media or people
 * @param country ISO 3166-1 alpha-2, or null
 * @param parent id of the state, group or agency it belongs to, or null
 * @param role of a person, or null; {@code organ} marks those whose acts are those of the state they serve
 * @param from first day of validity, or null where it is open or unknown
 * @param to last day of validity, or null
 * @param shortForms names that stand for it only once it has been named in full
 * @param fa name in Dari, or null
 * @param ps name in Pashto, or null
 */
public record Actor(
        String id,
        String name,
        String kind,
        List<String> sectors,
        String country,
        String parent,
        String role,
        LocalDate from,
        LocalDate to,
        List<String> aliases,
        List<String> shortForms,
        String fa,
        String ps) {

    /** The sectors there are, by PLOVER. */
    public static final Set<String> SECTORS = Set.of(
            ("COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC")
                    .split(" "));

    public boolean isPerson() {
        return kind.equals("person");
    }

    /** Whether it stands for people in general: residents, local sources. */
    public boolean isGeneric() {
        return kind.equals("people");
    }

    /** Whether it is a ministry, an army, a police or a court: what it does its state does. */
    public boolean isOrgan() {
        return "organ".equals(role);
    }

    public boolean isMedia() {
        return kind.equals("media");
    }

    /** Whether it acts in politics by itself or for a power: a state, its bodies and officials, an armed group. */
    public boolean isPower() {
        return !isGeneric() && !isMedia();
    }

    public boolean validOn(LocalDate day) {
        return day == null || (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
