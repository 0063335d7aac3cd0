package org.tarikh.timeline.plenty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;

/** As many events as one likes, spread over thirty years, the same ones each time; few actors, provinces and outlets have most. */
public final class Plenty {
    private static final LocalDate FIRST = LocalDate.of(1996, 1, 1);
    private static final int DAYS = 10_950;
    private static final String[] DEEDS = {
        "Fighters killed in an ambush near",
        "Roadside bomb strikes a convoy in",
        "Earthquake shakes",
        "Protesters gather in",
        "Floods cut the road to",
        "Delegations meet in",
        "Minister visits",
        "Officials deny an attack in",
        "Aid reaches"
    };
    private static final String[] STATUSES = {"reported", "reported", "claimed", "confirmed", "confirmed", "disputed"};

    private Plenty() {}

    /** The numbers below a bound in the order in which their events happen, which is about that in which they are told. */
    public static IntStream inTime(int bound) {
        return IntStream.range(0, bound)
                .mapToObj(number -> new int[] {random(number).nextInt(DAYS), number})
                .sorted(Comparator.comparingInt(dayAndNumber -> dayAndNumber[0]))
                .mapToInt(dayAndNumber -> dayAndNumber[1]);
    }

    private static Random random(int number) {
        return new Random(number * 31L + 7);
    }

    /** The event of a number, from 0. */
    public static Entry event(int number) {
        Random random = random(number);
        LocalDate day = day(random);
        int province = few(34, random);
        int deed = random.nextInt(DEEDS.length);
        int by = few(200, random);
        int against = few(200, random);
        int place = random.nextInt(20);
        String town = "Town " + (1 + place) + " of province " + (1 + province);
        Told told = Told.of("plenty " + number)
                .kind(deed == 5 || deed == 6 ? "move" : "incident")
                .title(DEEDS[deed] + " " + town)
                .status(STATUSES[random.nextInt(STATUSES.length)])
                .in("land.province-" + province + ".town-" + place, town, "Province " + (1 + province), "AF")
                .standing(30 + random.nextDouble() * 8, 61 + random.nextDouble() * 12, 1 + random.nextInt(4))
                .by("actor-" + by, "Party " + (1 + by))
                .against("actor-" + against, "Party " + (1 + against));
        if (deed == 2) {
            told.hazard("EQ");
        } else {
            told.plover(deed == 5 || deed == 6 ? "CONSULT" : "ASSAULT");
        }
        if (random.nextInt(20) == 0) {
            told.between(
                    day.withDayOfMonth(1).toString(), day.withDayOfMonth(28).toString(), "month");
        } else {
            told.on(day.toString());
        }
        if (random.nextInt(3) == 0) {
            int dead = 1 + few(60, random);
            told.killed(dead, dead, dead + random.nextInt(3));
        }
        if (random.nextInt(4) == 0) {
            told.threaded("Storyline " + few(500, random));
        }
        for (int i = few(4, random); i >= 0; i--) {
            told.quoted(
                    "Outlet " + (1 + few(40, random)),
                    "Residents said on the day that it happened near " + town + " and that help came late, number "
                            + number);
        }
        return told.entry();
    }

    /** One of the days on which something happens. */
    public static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    /** A number below a bound, low ones more often. */
    public static int few(int bound, Random random) {
        return (int) (bound * random.nextDouble() * random.nextDouble());
    }
}
