package org.tarikh.events.weaving;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Parts the events of one term into the stories that they tell. */
public final class Episodes {
    /** A term of more events than this tells no story. */
    public static final int MOST = 2000;

    /** A term of so few events may tell one, however small the store. */
    public static final int ALWAYS = 25;

    private static final int LEAST_EVENTS = 3;

    private Episodes() {}

    /** An event of a term on its first day. */
    public record Member(UUID event, LocalDate day) {}

    /**
     * How many events a term may have before it is too common to tell a story: a tenth of the greatest power of two of
     * events in the store, so that the bound does not move with each event, within {@link #ALWAYS} and {@link #MOST}.
     */
    public static int bound(long stored) {
        return (int) Math.max(ALWAYS, Math.min(MOST, Long.highestOneBit(Math.max(1, stored)) / 10));
    }

    /**
     * The stories, each in order of time: at least three events, on at least two days.
     *
     * @param bound how many events the term may have at most
     * @param rest days without an event after which a story is over
     */
    public static List<List<Member>> of(List<Member> members, int bound, int rest) {
        if (members.size() > bound) {
            return List.of();
        }
        List<List<Member>> episodes = new ArrayList<>();
        List<Member> open = new ArrayList<>();
        for (Member member : members.stream()
                .sorted(Comparator.comparing(Member::day).thenComparing(Member::event))
                .toList()) {
            if (!open.isEmpty() && ChronoUnit.DAYS.between(last(open), member.day()) > rest) {
                episodes.add(open);
                open = new ArrayList<>();
            }
            open.add(member);
        }
        episodes.add(open);
        episodes.removeIf(
                episode -> episode.size() < LEAST_EVENTS || episode.get(0).day().equals(last(episode)));
        return episodes;
    }

    private static LocalDate last(List<Member> episode) {
        return episode.get(episode.size() - 1).day();
    }
}
