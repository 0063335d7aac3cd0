package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tarikh.events.casualty.Casualty;
import org.tarikh.events.dating.TimeExpression;
import org.tarikh.events.language.Span;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Realis;
import org.tarikh.events.terms.Stance;

/** Writes an event's title as a wire would: from the toll, else from the clause that tells it, else from the noun that names it. */
final class Titles {
    private static final int FEWEST_WORDS = 3;
    private static final String[] SMALL = {
        "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"
    };
    private static final Pattern MAGNITUDE =
            Pattern.compile("(?i)\\b(?:magnitude[- ](?:of )?(?:at least )?(\\d\\.\\d)|(\\d\\.\\d)[- ]magnitude)");
    private static final Set<String> CAUSES = words(
            "bombing explosion blast attack attacks strike strikes airstrike airstrikes shooting raid raids shelling clash clashes"
                    + " ambush assault fire crash accident earthquake quake flood floods typhoon cyclone storm avalanche landslide"
                    + " landslides drought tornado hurricane eruption collapse fighting battle riot riots stampede");
    private static final Set<String> KILLINGS =
            words("kill shoot execute assassinate murder behead hang stab gun slay massacre injure wound");
    private static final Map<String, String> BY_SUB_EVENT = Map.of(
            "Suicide bomb", "suicide bombing",
            "Air/drone strike", "air strike",
            "Shelling/artillery/missile attack", "shelling",
            "Remote explosive/landmine/IED", "explosion",
            "Armed clash", "clash",
            "Grenade", "grenade attack");

    private final Page page;
    private final TitleWords words;
    private final ClauseTitle clauses;
    private boolean rowTold;

    Titles(Page page) {
        this.page = page;
        words = new TitleWords(page);
        clauses = new ClauseTitle(page, words);
    }

    String of(Draft event, PlaceRef place) {
        String title = null;
        if (isRow() && !rowTold) {
            title = ofHeadline(event);
            rowTold = title != null;
        }
        if (title == null && event.kind == Kind.INCIDENT && event.realis != Realis.FUTURE) {
            title = ofToll(event, place);
        }
        Draft teller = event.teller;
        if (title == null && teller.trigger.verb() && teller.clause != null) {
            title = clauses.of(teller);
        }
        if (title == null && event != teller && event.trigger.verb() && event.clause != null) {
            title = clauses.of(event);
        }
        if (title == null || isShort(title)) {
            title = ofHeadline(event);
        }
        if (title == null) {
            title = ofNoun(event, place);
        }
        String plain =
                TitleWords.capital(shortened(title.replaceAll("\\s+", " ").strip()));
        String said = told(event, plain);
        return plain.length() + said.length() > TitleWords.LONGEST ? plain : plain + said;
    }

    /** What only a party to it tells is told as that party's words. */
    private static String told(Draft event, String title) {
        if (event.kind != Kind.INCIDENT
                || event.claims.isEmpty()
                || !event.claims.stream().allMatch(claim -> claim.stance() == Stance.CLAIMS)) {
            return "";
        }
        String by = event.claims.get(0).by().name();
        boolean one = event.claims.stream().allMatch(claim -> claim.by().name().equals(by));
        return one && !contains(title, by) ? ", " + by + " said" : "";
    }

    private static boolean isShort(String title) {
        return title.strip().split("\\s+").length < FEWEST_WORDS;
    }

    /** An article of one line is told by that line; only a second event of it needs words of its own. */
    private boolean isRow() {
        String headline = page.article().headline();
        String text = page.article().text().strip();
        return headline != null && text.indexOf('\n') < 0 && text.startsWith(headline.strip());
    }

    /** The headline's own words where it tells this event. */
    private String ofHeadline(Draft event) {
        for (Line line : event.lines) {
            if ((line.part == Line.Part.HEADLINE || isRow())
                    && line.size() > FEWEST_WORDS
                    && !line.lower(outlet(line) - 1).equals("?")) {
                int end = TitleWords.cut(line, 0, outlet(line), TitleWords.LONGEST);
                return end == 0 ? null : TitleWords.balanced(words.of(line, 0, end));
            }
        }
        return null;
    }

    /** Where the outlet's name and the date begin behind a headline's last dash. */
    private int outlet(Line line) {
        String headline = page.article().headline();
        if (headline != null) {
            int end = page.article().text().indexOf(headline.strip())
                    + headline.strip().length();
            return Math.max(1, Math.min(line.size(), line.tokenAt(end)));
        }
        return line.size();
    }

    /** "Two Taliban fighters killed in attack claimed by the … in Guzara". */
    private String ofToll(Draft event, PlaceRef place) {
        boolean killed = event.fatalities != null && event.fatalities.best() != null && event.fatalities.best() > 0;
        Toll toll = killed ? event.fatalities : event.injuries;
        if (toll == null || toll.best() == null || toll.best() == 0) {
            return null;
        }
        var title = new StringBuilder(count(toll));
        String whom = whom(event, killed ? Casualty.Kind.KILLED : Casualty.Kind.INJURED, toll.best());
        title.append(' ').append(whom != null ? whom : toll.best() == 1 ? "person" : "people");
        title.append(killed ? " killed" : " injured");
        String happening = happening(event);
        if (happening != null) {
            title.append(" in ").append(magnitude(event)).append(happening);
        }
        String claimant = claimant(event);
        if (claimant != null && happening != null) {
            title.append(" claimed by ").append(withArticle(claimant));
        }
        if (place != null) {
            title.append(place.wherePrec() == 2 ? " near " : " in ").append(place.name());
        }
        return title.toString();
    }

    private static String count(Toll toll) {
        boolean least = toll.low() != null
                && (toll.high() == null || toll.high() > toll.low())
                && toll.low().equals(toll.best());
        int best = toll.best();
        String number = best < SMALL.length ? SMALL[best] : String.format(Locale.ROOT, "%,d", best);
        return least ? "At least " + number.toLowerCase(Locale.ROOT) : number;
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
            if (CAUSES.contains(plain.substring(plain.lastIndexOf(' ') + 1))) {
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

    private static String withArticle(String name) {
        return name.matches(".*(Movement|Front|Army|State|Forces|Group|Party|Nations|Union|Council|Corps)")
                ? "the " + name
                : name;
    }

    /** "Explosion near Bagram Air Base", "Talks between Iran and the United Kingdom in Istanbul". */
    private String ofNoun(Draft event, PlaceRef place) {
        Draft teller = event.teller;
        Line line = teller.line;
        Span quote = teller.quotes.get(0);
        int from = line.tokenAt(quote.start());
        int to = Math.min(line.size(), line.tokenAt(quote.end() - 1) + 1);
        while (from < to - 1
                && (line.tag(from).equals("DT")
                        || line.tag(from).equals("PRP$")
                        || line.lower(from).equals("recent"))) {
            from++;
        }
        to = TitleWords.cut(line, from, withoutTime(line, from, to), TitleWords.LONGEST);
        var title = new StringBuilder(words.of(line, from, to));
        if (teller.trigger.isNoun()) {
            parties(event, title);
        }
        if (place != null
                && !contains(title, place.name())
                && !contains(title, " in ")
                && title.length() + place.name().length() < TitleWords.LONGEST - 6) {
            title.append(place.wherePrec() == 2 ? " near " : " in ").append(place.name());
        }
        return TitleWords.balanced(title.toString());
    }

    private int withoutTime(Line line, int from, int to) {
        int end = to;
        for (TimeExpression time : page.times(line)) {
            int first = line.tokenAt(time.span().start());
            if (first > from && line.tokenAt(time.span().end() - 1) + 1 == end) {
                end = TitleWords.trimmed(line, from, first);
            }
        }
        return end;
    }

    /** Who met whom, who struck whom, where the noun's own words do not say. */
    private static void parties(Draft event, StringBuilder title) {
        List<String> names = event.initiators.values().stream()
                .filter(ref -> ref.id() != null && !contains(title, ref.name()))
                .map(ref -> withArticle(ref.name()))
                .limit(2)
                .toList();
        boolean mutual = event.group.equals("talks") || event.group.equals("agreement");
        if (mutual && !contains(title, " between ") && !contains(title, " with ") && names.size() == 2) {
            title.append(" between ").append(names.get(0)).append(" and ").append(names.get(1));
        }
    }

    private static boolean contains(CharSequence title, String name) {
        return title.toString().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    private static String shortened(String title) {
        String plain = title.replaceAll("[.,;:]+$", "");
        if (plain.length() <= TitleWords.LONGEST) {
            return plain;
        }
        String head = plain.substring(0, plain.lastIndexOf(' ', TitleWords.LONGEST));
        int last = head.lastIndexOf(' ');
        while (last > 0 && TitleWords.isLoose(head.substring(last + 1).toLowerCase(Locale.ROOT))) {
            head = head.substring(0, last);
            last = head.lastIndexOf(' ');
        }
        return TitleWords.balanced(head.replaceAll("[.,;:]+$", ""));
    }
}
