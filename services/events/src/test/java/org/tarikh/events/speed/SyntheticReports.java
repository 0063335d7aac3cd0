package org.tarikh.events.speed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.EventType;
import org.tarikh.events.extraction.PlaceRef;
import org.tarikh.events.extraction.Toll;
import org.tarikh.events.reconciliation.Passage;
import org.tarikh.events.reconciliation.Source;
import org.tarikh.events.reconciliation.SourcedClaim;
import org.tarikh.events.reconciliation.SourcedReport;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Precision;
import org.tarikh.events.terms.Realis;
import org.tarikh.events.terms.Stance;

/**
 * Makes up reports as a newsroom's archive has them, the same ones for the same seed: few places, parties and days have
 * most of them, one in some hundred days is of one great event, some happenings are told by many outlets, and two dates
 * in five are known from the publication alone.
 */
public final class SyntheticReports {
    private static final String[] PROVINCES = {
        "kabul",
        "herat",
        "kandahar",
        "nangarhar",
        "balkh",
        "kunduz",
        "helmand",
        "paktia",
        "kunar",
        "baghlan",
        "takhar",
        "badakhshan",
        "ghazni",
        "khost",
        "faryab",
        "zabul"
    };
    private static final String[] PARTIES = {
        "taliban",
        "pakistan",
        "isis-k",
        "united-nations",
        "iran",
        "nrf",
        "united-states",
        "china",
        "ttp",
        "russia",
        "india",
        "qatar",
        "uzbekistan",
        "unicef",
        "turkey",
        "tajikistan",
        "european-union",
        "saudi-arabia"
    };
    private static final String[] DEEDS = {
        "gunmen", "convoy", "checkpoint", "roadside", "mosque", "patrol", "rockets", "market", "commander", "bridge",
        "school", "raid", "hostages", "shelling", "drones", "motorbike", "ambush", "clinic", "governor", "prison"
    };
    private static final String[] MATTERS = {
        "trade", "transit", "visas", "refugees", "water", "embassy", "recognition", "sanctions", "aid", "border",
        "rights", "schools", "prisoners", "airspace", "loans", "wheat", "mining", "railway", "minister", "envoy"
    };
    private static final String[] HAZARDS = {"EQ", "FL", "ST", "DR"};
    private static final int GREAT_DAYS = 150;
    private static final int BASE_OUTLETS = 40;

    private final Random random;
    private final int days;
    private final LocalDate first = LocalDate.of(2015, 1, 1);
    private final List<Happening> recent = new ArrayList<>();
    private int made;

    /** @param days over how many days the reports are strewn */
    public SyntheticReports(long seed, int days) {
        random = new Random(seed);
        this.days = days;
    }

    private record Happening(
            int sort, LocalDate day, String place, List<String> parties, Integer killed, String[] words) {}

    /** The next article: one to four reports. */
    public List<SourcedReport> article() {
        List<SourcedReport> reports = new ArrayList<>();
        int number = made++;
        int size = 1 + Math.min(3, (int) Math.abs(random.nextGaussian() * 1.4));
        for (int i = 0; i < size; i++) {
            boolean known = !recent.isEmpty() && random.nextInt(10) < 5;
            Happening happening = known ? recent.get(skewed(recent.size())) : happening();
            if (!known) {
                if (recent.size() >= 2_000) {
                    recent.set(random.nextInt(recent.size()), happening);
                } else {
                    recent.add(happening);
                }
            }
            reports.add(report(number, i, happening));
        }
        return reports;
    }

    private int skewed(int bound) {
        return (int) (bound * Math.pow(random.nextDouble(), 2.5));
    }

    private Happening happening() {
        int great = random.nextInt(12);
        LocalDate day = great == 0
                ? first.plusDays((long) GREAT_DAYS * random.nextInt(Math.max(1, days / GREAT_DAYS)))
                : first.plusDays(random.nextInt(days));
        int sort = random.nextInt(10);
        String province = "afghanistan." + PROVINCES[skewed(PROVINCES.length)];
        String place = random.nextInt(3) == 0 ? province : province + ".district-" + skewed(12);
        List<String> parties = new ArrayList<>();
        for (int i = random.nextInt(10) < 2 ? 0 : 1 + random.nextInt(2); i > 0; i--) {
            parties.add(PARTIES[skewed(PARTIES.length)]);
        }
        String[] from = sort < 5 ? DEEDS : MATTERS;
        String[] words = new String[5];
        for (int i = 0; i < words.length; i++) {
            words[i] = from[random.nextInt(from.length)] + (random.nextInt(3) == 0 ? random.nextInt(200) : "");
        }
        Integer killed = sort < 6 && random.nextInt(3) > 0 ? 1 + skewed(40) : null;
        return new Happening(sort, day, place, parties.stream().distinct().toList(), killed, words);
    }

    private SourcedReport report(int article, int ordinal, Happening of) {
        String outlet = "Outlet " + skewed(BASE_OUTLETS);
        LocalDate published = of.day().plusDays(random.nextInt(3));
        boolean told = random.nextInt(5) < 3;
        LocalDate day = told ? of.day() : published;
        EventDate date =
                new EventDate(day, day, Precision.DAY, null, null, told ? DateBasis.STATED : DateBasis.PUBLICATION);
        String place = random.nextInt(4) == 0 ? of.place().replaceAll("\\.district.*", "") : of.place();
        int depth = place.split("\\.").length;
        List<ActorRef> parties =
                of.parties().stream().map(id -> new ActorRef(id, id)).toList();
        StringBuilder words = new StringBuilder(of.sort() < 5 ? "attack" : of.sort() == 5 ? "quake" : "talks");
        for (String word : of.words()) {
            words.append(' ').append(random.nextInt(5) == 0 ? "said" : word);
        }
        boolean copy = random.nextInt(8) == 0;
        String exact =
                copy ? String.join(" ", of.words()) + " as the agency wrote in its first dispatch" : words.toString();
        int start = 100 + 200 * ordinal;
        Passage quote = new Passage(start, start + exact.length(), exact, "", "");
        boolean move = of.sort() > 5;
        boolean disaster = of.sort() == 5;
        String name = String.format(Locale.ROOT, "article-%08d", article);
        Source source = new Source(
                name,
                name,
                1,
                "sha256:" + Integer.toHexString(name.hashCode()),
                name + ".txt",
                null,
                outlet,
                null,
                published,
                null);
        Toll toll = of.killed() == null ? null : Toll.exactly(of.killed() + random.nextInt(3) / 2);
        return new SourcedReport(
                source,
                0,
                move ? Kind.MOVE : Kind.INCIDENT,
                new EventType(
                        disaster ? List.of() : List.of(move ? of.sort() > 7 ? "CONSULT" : "REQUEST" : "ASSAULT"),
                        null,
                        null,
                        null,
                        null,
                        disaster ? HAZARDS[skewed(HAZARDS.length)] : null),
                Realis.ACTUAL,
                date,
                new PlaceRef(place, place, null, "AF", null, null, depth == 2 ? 4 : 3),
                parties,
                List.of(),
                toll,
                null,
                toll == null
                        ? List.of()
                        : List.of(new SourcedClaim(
                                new ActorRef(null, outlet),
                                Stance.REPORTS,
                                ClaimField.FATALITIES,
                                toll.best(),
                                toll.best() + " killed",
                                quote)),
                List.of(quote),
                exact,
                null,
                0.6);
    }
}
