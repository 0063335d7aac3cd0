package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tarikh.events.casualty.Casualty;
import org.tarikh.events.language.DefiniteNames;
import org.tarikh.events.lexicon.Trigger;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Stance;

/** Words an incident by those it harmed: "Two Taliban fighters killed in attack claimed by the … in Guzara". */
final class TollTitle {
    private static final String[] SMALL = {
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
    };
    private static final Pattern MAGNITUDE =
            Pattern.compile("(?i)\\b(?:magnitude[- ](?:of )?(?:at least )?(\\d\\.\\d)|(\\d\\.\\d)[- ]magnitude)");
    private static final Set<String> CAUSES = words(
            "bombing explosion blast attack attacks strike strikes airstrike airstrikes shooting raid raids shelling clash clashes"
                    + " ambush assault fire crash accident earthquake quake flood floods typhoon cyclone storm avalanche landslide"
                    + " landslides drought tornado hurricane eruption collapse fighting battle riot riots stampede");
    private static final Set<String> WITHOUT_ARTICLE = words("shelling fighting flooding violence unrest gunfire");
    private static final Set<String> KILLINGS =
            words("kill shoot execute assassinate murder behead hang stab gun slay massacre injure wound");
    private static final Map<String, String> DEATHS = Map.of(
            "execute", "executed",
            "hang", "hanged",
            "behead", "beheaded",
            "assassinate", "assassinated",
            "shoot", "shot dead",
            "gun", "shot dead",
            "stab", "stabbed to death");
    private static final Map<String, String> BY_SUB_EVENT = Map.of(
            "Suicide bomb", "suicide bombing",
            "Air/drone strike", "air strike",
            "Shelling/artillery/missile attack", "shelling",
            "Remote explosive/landmine/IED", "explosion",
            "Armed clash", "clash",
            "Grenade", "grenade attack");

    private final Page page;
    private final TitleWords words;

    TollTitle(Page page, TitleWords words) {
        this.page = page;
        this.words = words;
    }

    /** The title, or null where nobody is told to be killed or injured. */
    Headline of(Draft event, PlaceRef place) {
        boolean killed = isTold(event.fatalities);
        Toll toll = killed ? event.fatalities : event.injuries;
        if (!isTold(toll)) {
            return null;
        }
        Victim victim = killed && event.victim != null && !event.victim.isPronoun() ? event.victim : null;
        String people = victim != null
                ? words.of(victim.line(), victim.from(), victim.to())
                : people(event, toll, killed ? Casualty.Kind.KILLED : Casualty.Kind.INJURED);
        // "the mastermind of the attack" did not die in it.
        boolean other = victim != null && event.noun != null && TitleWords.contains(people, event.noun);
        String happening = other ? null : happening(event);
        String claimant = happening == null ? null : claimant(event);
        String deed = happening == null ? "" : magnitude(event) + happening;
        String claimed = claimant == null ? "" : " claimed by " + DefiniteNames.in(claimant);
        String where =
                place == null ? "" : (place.wherePrec() == 2 ? " near " : " in ") + DefiniteNames.in(place.name());
        String harm = killed ? death(event.trigger) : "injured";
        String title = people + " " + harm + (deed.isEmpty() ? "" : " in " + deed) + claimed + where;
        String besides = killed && isTold(event.injuries)
                ? " and " + count(event.injuries) + (event.injuries.best() == 1 ? " was" : " were") + " injured"
                : "";
        String sentence = (victim == null ? people : whole(victim, people))
                + (toll.best() == 1 ? " was " : " were ")
                + harm
                + besides
                + (deed.isEmpty() ? "" : " in " + withArticle(deed))
                + claimed;
        return new Headline(title, sentence);
    }

    /** The person as a sentence has it: "a tribal elder", "Judge Ahmad Khan". */
    private String whole(Victim victim, String person) {
        String told = words.small(victim.line(), victim.from(), person);
        boolean known =
                victim.from() > 0 && victim.line().lower(victim.from() - 1).equals("the");
        return victim.named() ? person : known ? "the " + told : withArticle(told);
    }

    /** "executed", "shot dead" where the verb says so. */
    private static String death(Trigger trigger) {
        return trigger.verb() ? DEATHS.getOrDefault(trigger.words().get(0), "killed") : "killed";
    }

    private static boolean isTold(Toll toll) {
        return toll != null && toll.best() != null && toll.best() > 0;
    }

    private String people(Draft event, Toll toll, Casualty.Kind kind) {
        String several = several(event, kind, toll.best());
        if (several != null) {
            return several;
        }
        String whom = whom(event, kind, toll.best());
        return count(toll) + ' ' + (whom != null ? whom : toll.best() == 1 ? "person" : "people");
    }

    /** "four militants and two soldiers", where these together are the toll; null where they are not. */
    private String several(Draft event, Casualty.Kind kind, int count) {
        for (Line line : event.lines) {
            var parts = new ArrayList<String>();
            int sum = 0;
            for (Casualty casualty : page.casualties(line)) {
                if (casualty.kind() != kind || casualty.subset()) {
                    continue;
                }
                if (!casualty.joined()) {
                    parts.clear();
                    sum = 0;
                }
                sum += casualty.best();
                parts.add(casualty.whom() == null ? null : number(casualty.best()) + " " + casualty.whom());
                if (parts.size() == 2 && sum == count && !parts.contains(null)) {
                    return String.join(" and ", parts);
                }
            }
        }
        return null;
    }

    private static String number(int count) {
        return count < SMALL.length ? SMALL[count] : String.format(Locale.ROOT, "%,d", count);
    }

    private static String count(Toll toll) {
        boolean least = toll.low() != null
                && (toll.high() == null || toll.high() > toll.low())
                && toll.low().equals(toll.best());
        String number = number(toll.best());
        return least ? "at least " + number : number;
    }

    private String whom(Draft event, Casualty.Kind kind, int count) {
        for (Line line : event.lines) {
            for (Casualty casualty : page.casualties(line)) {
                if (casualty.kind() == kind
                        && casualty.best() == count
                        && casualty.whom() != null
                        && !casualty.whom().matches("(?i).*\\b(others|wounded|injured|killed|dead|more)\\b.*")) {
                    return casualty.whom();
                }
            }
        }
        return null;
    }

    /** What it was: the noun that names it where that says what befell, else its type; null where neither does. */
    private static String happening(Draft event) {
        for (String noun : new String[] {event.noun, event.trigger.isNoun() ? event.trigger.text() : null}) {
            if (noun == null) {
                continue;
            }
            String plain = noun.replace("suicide bomber", "suicide bombing").replaceFirst("^deadly ", "");
            if (isCause(plain)) {
                return plain;
            }
        }
        if (event.trigger.verb() && KILLINGS.contains(event.trigger.words().get(0))) {
            return null;
        }
        String sub = event.trigger.acled();
        if (sub != null && BY_SUB_EVENT.containsKey(sub)) {
            return BY_SUB_EVENT.get(sub);
        }
        return switch (event.group) {
            case "blast" -> "explosion";
            case "accident" -> "accident";
            case "takeover" -> "fighting";
            default -> event.plover.contains("ASSAULT") ? "attack" : null;
        };
    }

    /** Whether a noun names what harms people. */
    static boolean isCause(String noun) {
        return CAUSES.contains(noun.substring(noun.lastIndexOf(' ') + 1));
    }

    /** "an attack", "floods", "shelling". */
    static String withArticle(String noun) {
        String last = noun.substring(noun.lastIndexOf(' ') + 1);
        boolean bare = last.endsWith("s") || WITHOUT_ARTICLE.contains(last);
        return bare ? noun : ("aeiou".indexOf(Character.toLowerCase(noun.charAt(0))) >= 0 ? "an " : "a ") + noun;
    }

    private String magnitude(Draft event) {
        if (!"EQ".equals(event.trigger.hazard())) {
            return "";
        }
        for (Line line : event.lines) {
            Matcher found = MAGNITUDE.matcher(line.words(0, line.size()));
            if (found.find()) {
                return "magnitude " + (found.group(1) != null ? found.group(1) : found.group(2)) + " ";
            }
        }
        return "";
    }

    private static String claimant(Draft event) {
        for (Claim claim : event.claims) {
            if (claim.stance() == Stance.CLAIMS
                    && claim.field() == ClaimField.PERPETRATOR
                    && event.initiators.containsKey(claim.by().name())) {
                return claim.by().name();
            }
        }
        return null;
    }
}
