package org.tarikh.timeline.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tarikh.timeline.Told;

/** Entries made up at random, but the same ones for the same seed. */
public final class Invented {
    private static final String[][] PLACES = {
        {"afghanistan.herat.guzara", "Guzara", "Herat", "AF"},
        {"afghanistan.herat.herat-city", "Herat City", "Herat", "AF"},
        {"afghanistan.kabul.kabul-city", "Kabul", "Kabul", "AF"},
        {"afghanistan.herat", "Herat", "Herat", "AF"},
        {"afghanistan", "Afghanistan", null, "AF"},
        {"pakistan.balochistan.quetta", "Quetta", "Balochistan", "PK"},
        {"pakistan", "Pakistan", null, "PK"},
        {"gulf", "Gulf", null, null}
    };
    private static final String[] ACTORS = {"taliban", "pakistan", "iran", "united-nations", "islamic-state"};
    private static final String[] THREADS = {"Bagram", "Istanbul talks", "Internet shutdown"};
    private static final String[] PUBLISHERS = {"Amu TV", "Herald", "Khaama Press", "Reuters"};
    private static final String[] TYPES = {"ASSAULT", "CONSULT", "ACCUSE", "SANCTION", "AID"};
    private static final String[] STATUSES = {"reported", "claimed", "confirmed", "denied", "disputed", "rumour"};

    private Invented() {}

    public static List<Entry> entries(int number, Random random) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            entries.add(entry("invented " + i, random));
        }
        return entries;
    }

    public static Entry entry(String key, Random random) {
        Told told = Told.of(key)
                .title("Invented: " + key)
                .kind(random.nextInt(3) == 0 ? "move" : "incident")
                .status(one(STATUSES, random));
        if (random.nextInt(8) == 0) {
            told.hazard("EQ");
        } else if (random.nextInt(4) == 0) {
            told.plover(one(TYPES, random), "REQUEST");
        } else {
            told.plover(one(TYPES, random));
        }
        date(told, random);
        if (random.nextInt(6) > 0) {
            String[] place = PLACES[random.nextInt(PLACES.length)];
            told.in(place[0], place[1], place[2], place[3]);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            String actor = one(ACTORS, random);
            told.by(actor, "The " + actor);
        }
        if (random.nextInt(3) == 0) {
            told.against(one(ACTORS, random), "Whoever");
        }
        if (random.nextInt(5) == 0) {
            told.against(null, "somebody unknown");
        }
        if (random.nextInt(2) == 0) {
            int best = random.nextInt(60);
            told.killed(best / 2, best, best * 2);
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            told.quoted(one(PUBLISHERS, random), "words " + i + " of " + key);
        }
        if (random.nextInt(3) == 0) {
            told.threaded(one(THREADS, random));
        }
        return told.entry();
    }

    private static void date(Told told, Random random) {
        LocalDate day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(800));
        LocalDate month = day.withDayOfMonth(1);
        switch (random.nextInt(14)) {
            case 0 -> told.undated();
            case 1 -> told.between(day.toString(), day.plusDays(3).toString(), "days");
            case 2 -> told.between(day.toString(), day.plusDays(6).toString(), "week");
            case 3 ->
                told.between(month.toString(), month.plusMonths(1).minusDays(1).toString(), "month");
            case 4 ->
                told.between(month.toString(), month.plusMonths(3).minusDays(1).toString(), "season");
            case 5 ->
                told.between(
                        month.withDayOfYear(1).toString(),
                        month.withDayOfYear(1).plusYears(1).minusDays(1).toString(),
                        "year");
            case 6, 7, 8 -> told.at(day.toString(), "%02d:30".formatted(random.nextInt(24)));
            default -> told.on(day.toString());
        }
    }

    private static String one(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}
