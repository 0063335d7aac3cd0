package org.tarikh.events.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tarikh.events.language.NameList;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Stance;

/**
 * Tells of each field of an event whether what is said of it cannot all be so, and why, in words.
 *
 * <table>
 *   <caption>What contradicts what</caption>
 *   <tr><th></th><th>field</th><th>contested where</th></tr>
 *   <tr><td>1</td><td>occurrence</td><td>one voice denies or disputes it, and another says anything of it but of its
 *       content, or an article tells it on its own account</td></tr>
 *   <tr><td>2</td><td>perpetrator</td><td>two voices claim it</td></tr>
 *   <tr><td>3</td><td>perpetrator</td><td>one denies having done what a report names it for, or what another voice
 *       lays to it</td></tr>
 *   <tr><td>4</td><td>perpetrator</td><td>two independent stories of violence name different doers, neither of whom is
 *       any party to it in the other</td></tr>
 *   <tr><td>5</td><td>fatalities, injuries</td><td>the last figures of two parties cannot both be right: 5 and 7, but not
 *       "at least 5" and 7, nor 12 fighters and 5 soldiers; what one party says after its own word is an
 *       update</td></tr>
 *   <tr><td>6</td><td>fatalities, injuries</td><td>of a disaster, and wherever an outlet's own count is one of the two, a
 *       figure of a later day lies below one of an earlier; a higher one is an update, since the dead are counted up</td></tr>
 *   <tr><td>7</td><td>fatalities, injuries</td><td>one voice denies or disputes a figure that another gives</td></tr>
 *   <tr><td>8</td><td>place</td><td>two reports name exact places that cannot be one</td></tr>
 *   <tr><td>9</td><td>date</td><td>two reports tell exact dates that share no day; a plan's day that passed is none</td></tr>
 *   <tr><td>10</td><td>content</td><td>one voice denies or disputes what another puts forward</td></tr>
 * </table>
 *
 * <p>A voice is a party with all who speak for it; who is silent says nothing. Rules 4, 8 and 9 are worked out by
 * {@link Disagreements} from what articles tell on their own account.
 */
final class Contests {
    private static final int NAMED = 4;

    private final Sayings sayings;
    private final boolean disaster;
    private final Set<String> named;

    /** @param named the voices that reports name as doers */
    Contests(Sayings sayings, boolean disaster, Set<String> named) {
        this.sayings = sayings;
        this.disaster = disaster;
        this.named = named;
    }

    /** What does not go together of a field, or null where nothing is at odds. */
    String why(ClaimField field) {
        List<Saying> said = sayings.of(field);
        return switch (field) {
            case OCCURRENCE -> occurrence(said);
            case PERPETRATOR -> perpetrator(said);
            case FATALITIES, INJURIES -> toll(said);
            default -> opposed(said, said);
        };
    }

    private String occurrence(List<Saying> said) {
        List<Saying> told = sayings.all().stream()
                .filter(one -> one.field() != ClaimField.CONTENT)
                .toList();
        return opposed(said, told);
    }

    /** "denied by X, told by Y and Z"; of those who tell, whoever tells another field counts as well. */
    private static String opposed(List<Saying> said, List<Saying> told) {
        List<Saying> against = only(said, Saying::opposes);
        Set<String> voices = voices(against);
        List<Saying> with = only(told, saying -> saying.tells() && !voices.contains(saying.voice()));
        return against.isEmpty() || with.isEmpty()
                ? null
                : verb(against) + " by " + names(against) + ", told by " + names(with);
    }

    private static String verb(List<Saying> against) {
        return against.stream().allMatch(saying -> saying.stance() == Stance.DISPUTES) ? "disputed" : "denied";
    }

    private String perpetrator(List<Saying> said) {
        List<Saying> claiming = only(said, Saying::tells);
        List<Saying> denying = only(
                said,
                saying -> saying.opposes()
                        && (named.contains(saying.voice())
                                || named.contains(SourcedReport.name(saying.by()))
                                || claiming.stream()
                                        .anyMatch(other -> other.stance() != Stance.CLAIMS && !isOf(saying, other))));
        if (!denying.isEmpty()) {
            return names(denying) + " denied having done it";
        }
        return voices(claiming).size() > 1 ? "claimed by " + names(claiming) : null;
    }

    private static boolean isOf(Saying saying, Saying other) {
        return saying.voice().equals(other.voice());
    }

    private String toll(List<Saying> said) {
        List<Saying> last = last(only(said, saying -> saying.tells() && saying.count() != null));
        List<Saying> against = only(said, Saying::opposes);
        if (!against.isEmpty()
                && last.stream().anyMatch(saying -> !voices(against).contains(saying.voice()))) {
            return opposed(said, last);
        }
        return ofOneSide(last).stream()
                .filter(counts -> isApart(counts) || isFalling(counts))
                .findFirst()
                .map(Contests::figures)
                .orElse(null);
    }

    /** Counts that can be of the same dead: who does not tell of which side they are may count those of any. */
    private static List<List<Saying>> ofOneSide(List<Saying> counts) {
        Set<String> sides = counts.stream()
                .map(Saying::side)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        return sides.size() < 2
                ? List.of(counts)
                : sides.stream()
                        .map(side -> only(counts, saying -> saying.side() == null || side.equals(saying.side())))
                        .toList();
    }

    /** The last word of each voice, by time. */
    private static List<Saying> last(List<Saying> said) {
        Map<String, Saying> last = new LinkedHashMap<>();
        for (Saying saying : said) {
            last.remove(saying.voice());
            last.put(saying.voice(), saying);
        }
        return List.copyOf(last.values());
    }

    /** Rule 5. */
    private boolean isApart(List<Saying> last) {
        List<Saying> parties = only(last, saying -> !saying.press());
        int least = parties.stream().mapToInt(Saying::least).max().orElse(0);
        int most = parties.stream().mapToInt(Saying::most).min().orElse(Integer.MAX_VALUE);
        return !disaster && least > most;
    }

    /** Rule 6; the figures come by time. */
    private boolean isFalling(List<Saying> last) {
        int counted = 0;
        int pressed = 0;
        LocalDate day = null;
        int countedToday = 0;
        int pressedToday = 0;
        for (Saying saying : last) {
            if (saying.published() == null) {
                break;
            }
            if (!saying.published().equals(day)) {
                day = saying.published();
                counted = Math.max(counted, countedToday);
                pressed = Math.max(pressed, pressedToday);
            }
            if (saying.most() < (disaster || saying.press() ? counted : pressed)) {
                return true;
            }
            countedToday = Math.max(countedToday, saying.least());
            pressedToday = Math.max(pressedToday, saying.press() ? saying.least() : 0);
        }
        return false;
    }

    /** "put at 5 by the police, at 12 by a hospital". */
    private static String figures(List<Saying> last) {
        Map<Integer, Set<String>> told = new TreeMap<>();
        last.forEach(saying -> told.computeIfAbsent(saying.figure(), figure -> new LinkedHashSet<>())
                .add(saying.name()));
        List<String> parts = new ArrayList<>();
        told.forEach((figure, names) -> parts.add(String.format(Locale.ROOT, "at %,d by %s", figure, list(names))));
        return "put " + some(parts);
    }

    /** The ends of a list are what is most apart; those between stand in the table beside. */
    static String some(List<String> parts) {
        int all = parts.size();
        return all <= NAMED
                ? String.join(", ", parts)
                : String.join(", ", parts.get(0), parts.get(1), "…", parts.get(all - 2), parts.get(all - 1));
    }

    private static List<Saying> only(List<Saying> said, Predicate<Saying> which) {
        return said.stream().filter(which).toList();
    }

    private static Set<String> voices(List<Saying> said) {
        return said.stream().map(Saying::voice).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String names(List<Saying> said) {
        Map<String, String> names = new LinkedHashMap<>();
        said.forEach(saying -> names.putIfAbsent(saying.voice(), saying.name()));
        return list(new LinkedHashSet<>(names.values()));
    }

    static String list(Set<String> names) {
        return NameList.of(names, NAMED);
    }
}
