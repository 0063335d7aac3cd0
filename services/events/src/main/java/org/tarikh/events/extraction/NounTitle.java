package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tarikh.events.dating.TimeExpression;
import org.tarikh.events.language.DefiniteNames;
import org.tarikh.events.language.Span;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.terms.Kind;

/** Words an event by the noun that names it: "Explosion near Bagram Air Base", "Talks between Iran and Iraq in Basra". */
final class NounTitle {
    private final Page page;
    private final TitleWords words;

    NounTitle(Page page, TitleWords words) {
        this.page = page;
        this.words = words;
    }

    Headline of(Draft event, PlaceRef place) {
        Draft teller = event.teller;
        Line line = teller.line;
        Span quote = teller.quotes.get(0);
        int from = line.tokenAt(quote.start());
        int to = Math.min(line.size(), line.tokenAt(quote.end() - 1) + 1);
        while (from < to - 1
                && (line.tag(from).equals("DT") && !TitleWords.isCount(line, from)
                        || line.tag(from).equals("PRP$")
                        || line.lower(from).equals("recent"))) {
            from++;
        }
        to = withOther(line, from, to);
        to = TitleWords.cut(line, from, withoutTime(line, from, to), TitleWords.LONGEST);
        String doer = doer(event, line, from);
        boolean pointing = !doer.isEmpty() && isPronoun(line, from) || teller.trigger.verb() && isObject(line, from);
        from += pointing ? 1 : 0;
        var title = new StringBuilder(doer).append(words.of(line, from, to));
        if (teller.trigger.isNoun()) {
            parties(event, title);
        }
        String deed = TitleWords.balanced(title.toString());
        if (place != null
                && !TitleWords.names(title, place.name())
                && !TitleWords.contains(title, " in ")
                && title.length() + place.name().length() < TitleWords.LONGEST - 6) {
            title.append(place.wherePrec() == 2 ? " near " : " in ").append(DefiniteNames.in(place.name()));
        }
        String told = TitleWords.balanced(title.toString());
        boolean happening = event.kind == Kind.INCIDENT
                && teller.trigger.isNoun()
                && TollTitle.isCause(deed.toLowerCase(Locale.ROOT));
        String small = words.small(line, from, deed);
        if (teller.trigger.verb() && isClause(line, from, to)) {
            return new Headline(told, told);
        }
        return new Headline(told, happening ? reported(small) : "reports told of " + small);
    }

    private static boolean isClause(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.tag(i).equals("VBD")
                    || line.tag(i).equals("VBZ")
                    || line.tag(i).equals("VBP")
                    || line.tag(i).equals("MD")) {
                return true;
            }
        }
        return false;
    }

    /** Who it is told of, where the words begin with the verb. */
    private static String doer(Draft event, Line line, int from) {
        boolean bare = isPronoun(line, from)
                || line.tag(from).equals("VBD")
                || line.tag(from).equals("VBZ")
                || line.tag(from).equals("VBP");
        boolean passive = event.teller.clause != null && event.teller.clause.passive();
        return !bare
                ? ""
                : (passive ? event.recipients : event.initiators)
                        .values().stream()
                                .findFirst()
                                .map(ref -> ref.name() + " ")
                                .orElse("");
    }

    private static boolean isPronoun(Line line, int token) {
        return line.lower(token).equals("he") || line.lower(token).equals("she");
    }

    /** "lets [him] visit": nobody the words name. */
    private static boolean isObject(Line line, int token) {
        return line.lower(token).equals("him") || line.lower(token).equals("them");
    }

    /** "between A" is told with its "and B". */
    private static int withOther(Line line, int from, int to) {
        boolean open = false;
        for (int i = from; i < to; i++) {
            open |= line.lower(i).equals("between");
            open &= !line.lower(i).equals("and");
        }
        if (!open || !line.lower(to).equals("and")) {
            return to;
        }
        int end = to + 1;
        while (end < line.size()
                && (line.isNoun(end)
                        || line.tag(end).startsWith("JJ")
                        || line.tag(end).equals("DT"))) {
            end++;
        }
        return end > to + 1 ? end : to;
    }

    private static String reported(String deed) {
        return TollTitle.withArticle(deed) + (deed.endsWith("s") ? " were reported" : " was reported");
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

    /** A minister and his own state are one side. */
    private List<ActorRef> sides(Draft event) {
        var sides = new ArrayList<ActorRef>();
        for (ActorRef ref : event.initiators.values()) {
            Actor actor = actor(event, ref);
            boolean own = actor != null
                    && actor.isPerson()
                    && event.initiators.values().stream()
                            .anyMatch(other -> other != ref && belongs(actor, actor(event, other), other));
            if (!own) {
                sides.add(ref);
            }
        }
        return sides;
    }

    private static boolean belongs(Actor person, Actor power, ActorRef other) {
        return other.id() != null && other.id().equals(person.parent())
                || power != null
                        && !power.isPerson()
                        && person.country() != null
                        && person.country().equals(power.country());
    }

    /** The party as the event's sentences name it, null where they do not. */
    private Actor actor(Draft event, ActorRef ref) {
        return event.lines.stream()
                .flatMap(line -> page.mentions(line).stream())
                .map(Mention::actor)
                .filter(actor ->
                        actor != null && actor.id() != null && actor.id().equals(ref.id()))
                .findFirst()
                .orElse(null);
    }

    /** Who met whom, who struck whom, where the noun's own words do not say. */
    private void parties(Draft event, StringBuilder title) {
        List<String> names = sides(event).stream()
                .filter(ref -> ref.id() != null && !TitleWords.contains(title, ref.name()))
                .map(ref -> DefiniteNames.in(ref.name()))
                .limit(2)
                .toList();
        boolean mutual = event.group.equals("talks") || event.group.equals("agreement");
        if (mutual
                && !TitleWords.contains(title, " between ")
                && !TitleWords.contains(title, " with ")
                && names.size() == 2) {
            title.append(" between ").append(names.get(0)).append(" and ").append(names.get(1));
        }
    }
}
