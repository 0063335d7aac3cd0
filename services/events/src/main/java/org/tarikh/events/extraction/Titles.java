package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tarikh.events.casualty.Casualty;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.language.Inflection;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Realis;

/** Writes an event's title as a wire would: plain, in the past tense, from the slots, else from the clause's own words. */
final class Titles {
    static final int LONGEST = 110;
    private static final Set<String> PRONOUNS = words("he she it they we i who which that");
    private static final Set<String> LOOSE =
            words("and or but of in on at by with to for from the a an as , : ; - – that which who");
    private static final String[] SMALL = {
        "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"
    };

    private final Page page;

    Titles(Page page) {
        this.page = page;
    }

    String of(Draft event, PlaceRef place) {
        String title = null;
        if (event.kind == Kind.INCIDENT && event.realis != Realis.FUTURE) {
            title = ofToll(event, place);
        }
        if (title == null) {
            Draft teller = event.teller;
            title = teller.trigger.verb() && teller.clause != null ? ofClause(teller) : ofNoun(teller, place);
        }
        return capital(shortened(title.replaceAll("\\s+", " ").strip()));
    }

    /** "Two Taliban fighters killed in attack in Guzara". */
    private String ofToll(Draft event, PlaceRef place) {
        boolean killed = event.fatalities != null && event.fatalities.best() > 0;
        Toll toll = killed ? event.fatalities : event.injuries;
        if (toll == null || toll.best() == null || toll.best() == 0) {
            return null;
        }
        var title = new StringBuilder(count(toll));
        String whom = whom(event, killed ? Casualty.Kind.KILLED : Casualty.Kind.INJURED, toll.best());
        title.append(' ').append(whom != null ? whom : toll.best() == 1 ? "person" : "people");
        title.append(killed ? " killed" : " injured").append(" in ").append(happening(event));
        String claimant = claimant(event);
        if (claimant != null) {
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
                        && !casualty.whom().equals("others")) {
                    return casualty.whom();
                }
            }
        }
        return null;
    }

    /** The most telling noun for it: a hazard's own, else the kind of attack. */
    private static String happening(Draft event) {
        if (event.noun != null) {
            return event.noun.replace("suicide bomber", "suicide bombing").replaceFirst("^deadly ", "");
        }
        if (event.trigger.isNoun()) {
            return event.trigger.text();
        }
        return switch (event.group) {
            case "blast" -> "explosion";
            case "accident" -> "accident";
            case "takeover" -> "fighting";
            default -> event.plover.contains("ASSAULT") ? "attack" : "incident";
        };
    }

    private static String claimant(Draft event) {
        for (Claim claim : event.claims) {
            if (claim.stance() == org.tarikh.events.terms.Stance.CLAIMS
                    && claim.field() == org.tarikh.events.terms.ClaimField.PERPETRATOR
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

    private String ofClause(Draft teller) {
        Line line = teller.line;
        Clause clause = teller.clause;
        String subject = subject(line, clause, teller);
        String verb = verb(line, clause, teller);
        int end = reach(line, clause, Math.max(teller.end, clause.verb() + 1), teller);
        String object =
                end > clause.verb() + 1 ? line.words(clause.verb() + 1, trimmed(line, clause.verb() + 1, end)) : "";
        return (subject + " " + verb + " " + object).strip();
    }

    /** What is said, or asked, or an object cut short goes on to the next comma that leaves enough words. */
    private static int reach(Line line, Clause clause, int end, Draft teller) {
        boolean says = teller.isStatement();
        if (!says && end - clause.verb() > 3) {
            return end;
        }
        int i = end;
        while (i < line.size()) {
            boolean stop = line.lower(i).equals(",")
                    || line.lower(i).equals(";")
                    || line.text(i).equals("”")
                    || line.tag(i).equals(":");
            if (stop && i - clause.verb() > 4) {
                break;
            }
            i++;
        }
        return i;
    }

    private String subject(Line line, Clause clause, Draft teller) {
        Range range = clause.subject();
        boolean pronoun =
                range.isEmpty() || range.to() - range.from() == 1 && PRONOUNS.contains(line.lower(range.from()));
        boolean again = !range.isEmpty()
                && line.lower(range.from()).equals("the")
                && teller.party.actors().size() > 0
                && range.to() - range.from() == 2
                && teller.party.actors().get(0).id() != null;
        if (pronoun || again) {
            List<ActorRef> actors = clause.passive() ? List.copyOf(teller.recipients.values()) : teller.party.actors();
            return actors.isEmpty() ? "" : withArticle(actors.get(0).name());
        }
        int from = range.from();
        while (from < range.to() - 1 && (LOOSE.contains(line.lower(from)) || isDateline(line, from))) {
            from++;
        }
        return line.words(from, trimmed(line, from, range.to()));
    }

    private static boolean isDateline(Line line, int token) {
        String text = line.text(token);
        return line.part == Line.Part.LEDE
                && token < 4
                && text.length() > 3
                && text.equals(text.toUpperCase(Locale.ROOT))
                && text.chars().allMatch(Character::isLetter);
    }

    /** The verb group in the past tense; what lies ahead keeps its own words. */
    private static String verb(Line line, Clause clause, Draft teller) {
        int at = clause.verb();
        String tag = line.tag(at);
        if (clause.modal() != null || clause.infinitive() || clause.passive() && !clause.participle()) {
            return line.words(clause.start(), at + 1);
        }
        boolean perfect = !clause.participle() && tag.equals("VBN");
        if (tag.equals("VBZ") || tag.equals("VBP") || tag.equals("VBG") || perfect || tag.equals("VB")) {
            return past(line.verb(at));
        }
        return line.words(at, at + 1);
    }

    private static String past(String lemma) {
        List<String> forms = Inflection.forms(lemma);
        return forms.size() > 3 ? forms.get(3) : lemma;
    }

    private String ofNoun(Draft teller, PlaceRef place) {
        String words = teller.quotes.get(0).of(page.article().text());
        words = words.replaceFirst("^(?i)(the|an?|this|that|his|her|its|their)\\s+", "");
        boolean placed = place == null
                || words.toLowerCase(Locale.ROOT).contains(place.name().toLowerCase(Locale.ROOT));
        return placed ? words : words + (place.wherePrec() == 2 ? " near " : " in ") + place.name();
    }

    /** Where words end that say something by themselves. */
    private static int trimmed(Line line, int from, int to) {
        int end = to;
        while (end > from + 1
                && (LOOSE.contains(line.lower(end - 1)) || line.tag(end - 1).equals("."))) {
            end--;
        }
        return end;
    }

    private static String shortened(String words) {
        String plain = words.replaceAll("[.,;:]+$", "");
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int cut = plain.lastIndexOf(' ', LONGEST - 1);
        String head = plain.substring(0, cut < LONGEST / 2 ? LONGEST - 1 : cut);
        int last = head.lastIndexOf(' ');
        if (last > 0 && LOOSE.contains(head.substring(last + 1).toLowerCase(Locale.ROOT))) {
            head = head.substring(0, last);
        }
        return head.replaceAll("[.,;:]+$", "") + "…";
    }

    private static String capital(String words) {
        if (words.isEmpty()) {
            return words;
        }
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }
}
