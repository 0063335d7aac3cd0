package org.tarikh.frontend.compare;

import java.util.List;
import org.tarikh.frontend.chronology.EntryList.Day;
import org.tarikh.frontend.chronology.EntryView;
import org.tarikh.frontend.chronology.Filters.Chosen;
import org.tarikh.frontend.chronology.Filters.Kept;
import org.tarikh.frontend.chronology.Filters.Order;
import org.tarikh.frontend.chronology.Ribbon;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.terms.Kind;

/**
 * Two actors, places or threads on one axis of time.
 *
 * @param ignored what of the address could not be understood
 * @param unknown what was asked to be compared and nobody has heard of
 * @param twice true where both sides are the same
 * @param suggested what the one side that is chosen is named with most often, each leading to both side by side
 * @param pair both sides; null where two have yet to be chosen
 */
public record CompareView(
        Frame frame,
        List<String> ignored,
        List<String> unknown,
        boolean twice,
        Chooser chooser,
        List<Link> suggested,
        Pair pair) {

    /**
     * The form that chooses both sides and narrows them.
     *
     * @param kept what else is in the address and has to stay
     * @param from the first day, or null
     * @param to the last day, or null
     * @param kind the only kind shown, or null
     */
    public record Chooser(List<Group> a, List<Group> b, List<Kept> kept, String from, String to, Kind kind) {
        /** The kinds that can be asked for. */
        public List<Kind> kinds() {
            return List.of(Kind.values());
        }
    }

    /** Things of one sort that can be chosen. */
    public record Group(Sort sort, List<Option> options) {}

    /** One that can be chosen. */
    public record Option(String value, String name, boolean chosen) {}

    /** What can be compared. */
    public enum Sort {
        ACTOR,
        PLACE,
        THREAD
    }

    /** Which side an entry stands on. */
    public enum Lane {
        A,
        B,
        BOTH;

        /** The value in the style sheet. */
        public String value() {
            return name().toLowerCase();
        }
    }

    /**
     * What is compared.
     *
     * @param swapped the same with the sides changed
     * @param shared how many entries name both, in the reader's digits; null where none does
     * @param sharedHref these alone, null where no address says it
     * @param ribbon how many entries each side has over time; null where nothing matches
     * @param chosen what it is narrowed to, each leading to the page without it
     * @param orders the newest or the oldest first
     * @param before the page before this one, or null
     * @param after the page that follows, or null
     * @param descending true where the newest stands first
     */
    public record Pair(
            Side a,
            Side b,
            String swapped,
            String shared,
            String sharedHref,
            Ribbon ribbon,
            List<Chosen> chosen,
            List<Order> orders,
            List<Stretch> days,
            String before,
            String after,
            boolean descending) {

        /** What an entry's lane is called. */
        public String name(Lane lane) {
            return lane == Lane.A ? a.link().name() : b.link().name();
        }
    }

    /**
     * One side.
     *
     * @param link its own page
     * @param count how many entries it has, in the reader's digits
     * @param own these alone, with filters
     */
    public record Side(Link link, String count, String own) {}

    /** The entries of one date. */
    public record Stretch(Day day, List<Placed> entries) {}

    /** An entry and its side. */
    public record Placed(EntryView entry, Lane lane) {}
}
