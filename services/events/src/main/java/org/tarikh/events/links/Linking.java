package org.tarikh.events.links;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tarikh.events.event.Event;

/**
 * The rules of links, and what they make of an event and its candidates.
 *
 * <table>
 * <caption>The rules in the order in which they are tried; an event leads to another by the first that fits</caption>
 * <tr><th>rule</th><th>rel</th><th>from</th><th>to</th><th>both share</th></tr>
 * <tr><td>ANSWER</td><td>responds_to</td><td>a refusal, denial or reply</td><td>a demand, accusation or threat of the
 * 30 days before</td><td>who answers was addressed; who is answered addressed and one telling word, or, where the
 * answer names none, two</td></tr>
 * <tr><td>GRANT</td><td>responds_to</td><td>a grant</td><td>a request of 60 days</td><td>who grants was asked; two
 * words</td></tr>
 * <tr><td>RETALIATION</td><td>responds_to</td><td>violence "in response to"</td><td>violence of 30 days</td><td>the
 * sides, changed round</td></tr>
 * <tr><td>RELIEF</td><td>responds_to</td><td>help, or a call for it</td><td>a disaster of 30 days</td><td>hazard and
 * country</td></tr>
 * <tr><td>RESTORATION</td><td>follows</td><td>a restoration</td><td>a restriction of 60 days</td><td>the thing cut off
 * and the country</td></tr>
 * <tr><td>RELEASE</td><td>follows</td><td>a release</td><td>a detention or abduction of 60 days</td><td>who held them;
 * two words</td></tr>
 * <tr><td>AFTERSHOCK</td><td>follows</td><td>a quake told as a further one</td><td>a quake of 30 days</td><td>country,
 * within 300 km</td></tr>
 * <tr><td>FIGHTING</td><td>follows</td><td>violence that "continued"</td><td>violence of 7 days</td><td>the spot, or
 * two parties and the area</td></tr>
 * <tr><td>AFTERMATH</td><td>follows</td><td>a burial, an arrest over it</td><td>violence of 30 days</td><td>the spot, or
 * the area and two words</td></tr>
 * <tr><td>EXTENSION</td><td>updates</td><td>a longer ceasefire</td><td>a ceasefire of 60 days</td><td>two
 * parties</td></tr>
 * <tr><td>PLAN</td><td>updates</td><td>a postponement, cancellation, change</td><td>what was planned, 60 days either
 * way</td><td>a party; type and one word, or two words</td></tr>
 * <tr><td>ROUND</td><td>follows</td><td>talks told as further ones</td><td>talks of 45 days</td><td>two
 * parties</td></tr>
 * <tr><td>NAMED</td><td>part_of</td><td>what names an operation or meeting</td><td>its beginning, 60
 * days</td><td>the name</td></tr>
 * <tr><td>DENIAL</td><td>contradicts</td><td>a denial</td><td>what is said to have happened, 30 days</td><td>the
 * denier is told to deny it and two words, or most words of its title</td></tr>
 * <tr><td>REACTION</td><td>responds_to</td><td>a welcome, a condemnation</td><td>a deed of 7 days</td><td>topic, a name
 * in the title, two words</td></tr>
 * </table>
 *
 * <p>Of several that fit one rule the latest wins, of one day that with most words in common, then by content. Only
 * the {@value #CANDIDATES} latest candidates on one ground are looked at, so an event costs the same however many share
 * its ground.
 */
public final class Linking {
    /** How many candidates on one ground are looked at, the latest first. */
    public static final int CANDIDATES = 24;

    /** Days from the first to the last on which any rule looks for others. */
    public static final int WIDEST = 120;

    private static final List<LinkRule> RULES = List.of(
            Replies.ANSWER,
            Replies.GRANT,
            Replies.RETALIATION,
            Replies.RELIEF,
            Sequels.RESTORATION,
            Sequels.RELEASE,
            Sequels.AFTERSHOCK,
            Sequels.FIGHTING,
            Sequels.AFTERMATH,
            Revisions.EXTENSION,
            Revisions.PLAN,
            Sequels.ROUND,
            Revisions.NAMED,
            Revisions.DENIAL,
            Replies.REACTION);

    /** Later first, then more in common, then by content. */
    private record Found(Happening to, String why, int shared) {}

    private Linking() {}

    /** A ground on which an event may be found, on its day. */
    public record Offer(String ground, LocalDate day) {}

    /** A ground on which an event looks for others, and the days they may lie on. */
    public record Search(String ground, LocalDate since, LocalDate until) {}

    /** Where the event may be found; none where its day is not known to the week. */
    public static List<Offer> offers(Happening event) {
        List<Offer> offers = new ArrayList<>();
        if (event.dated() && !event.realis().equals("hypothetical")) {
            for (LinkRule rule : RULES) {
                rule.offers(event).stream()
                        .sorted()
                        .forEach(ground -> offers.add(new Offer(rule.name() + " " + ground, event.first())));
            }
        }
        return offers;
    }

    /** Where the event looks for others; none where its day is not known to the week, or where it did not come to be. */
    public static List<Search> searches(Happening event) {
        List<Search> searches = new ArrayList<>();
        if (event.dated() && Set.of("actual", "future").contains(event.realis())) {
            for (LinkRule rule : RULES) {
                rule.seeks(event).stream()
                        .sorted()
                        .forEach(ground -> searches.add(new Search(
                                rule.name() + " " + ground,
                                event.first().minusDays(rule.reach()),
                                event.first().plusDays(rule.ahead()))));
            }
        }
        return searches;
    }

    /** The links of an event to those of the candidates that a rule leads to; the candidates in any order. */
    public static List<Event.Link> of(Happening from, Collection<Happening> candidates) {
        List<Event.Link> links = new ArrayList<>();
        Set<UUID> linked = new HashSet<>();
        for (LinkRule rule : RULES) {
            Set<String> sought = rule.seeks(from);
            if (sought.isEmpty()) {
                continue;
            }
            candidates.stream()
                    .filter(to -> !to.id().equals(from.id()) && !linked.contains(to.id()))
                    .filter(to -> inReach(rule, from, to) && Happening.meet(rule.offers(to), sought))
                    .flatMap(
                            to -> Stream.ofNullable(rule.why(from, to)).map(why -> new Found(to, why, from.shared(to))))
                    .min(Comparator.comparing((Found found) -> found.to().first(), Comparator.reverseOrder())
                            .thenComparing(Found::shared, Comparator.reverseOrder())
                            .thenComparing(found -> found.to().tie()))
                    .ifPresent(found -> {
                        linked.add(found.to().id());
                        links.add(new Event.Link(found.to().id(), rule.rel(), found.why()));
                    });
        }
        return links;
    }

    private static boolean inReach(LinkRule rule, Happening from, Happening to) {
        return to.dated()
                && !to.first().isBefore(from.first().minusDays(rule.reach()))
                && !to.first().isAfter(from.first().plusDays(rule.ahead()));
    }
}
