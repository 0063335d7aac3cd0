package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.language.Span;
import org.tarikh.events.lexicon.Trigger;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Realis;

/** An event while it is being read: what one trigger told, then what later sentences add to it. */
final class Draft {
    final Line line;
    final Trigger trigger;
    final int token;
    final Clause clause;
    final Set<String> plover = new LinkedHashSet<>();
    final Map<String, ActorRef> initiators = new LinkedHashMap<>();
    final Map<String, ActorRef> recipients = new LinkedHashMap<>();
    final List<Span> quotes = new ArrayList<>();
    final List<Claim> claims = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();
    private final Set<Line> known = new HashSet<>();
    /** Other tellings that were taken over. */
    final List<Draft> absorbed = new ArrayList<>();

    Kind kind;
    String group;
    /** The trigger that says best by what means it was done. */
    Trigger sort;

    Realis realis = Realis.ACTUAL;
    EventDate date;
    /** Whether the date stands in the event's own words, not only in its sentence or its article. */
    boolean ownDate;

    /** The day on which its sentence says that somebody told of it, or null. */
    EventDate told;

    PlaceRef place;
    Party party = Party.NONE;
    Toll fatalities;
    Toll injuries;
    /** The one who was killed, told without a number, or null. */
    Victim victim;

    /** How many words told it. */
    int tellings = 1;

    /** Whether its own words make a weak trigger a strong one. */
    boolean strong;

    /** The telling whose words say most. */
    Draft teller = this;
    /** The noun that names it, or null. */
    String noun;
    /** Where the words of a verb's clause end. */
    int end;

    boolean definite;
    /** How far what was read is trusted, 0 to 1. */
    double score;

    Draft(Line line, Trigger trigger, int token, Clause clause, Span quote) {
        this.line = line;
        this.trigger = trigger;
        this.token = token;
        this.clause = clause;
        kind = trigger.kind();
        sort = trigger;
        group = trigger.group();
        if (trigger.pattern() == Trigger.Pattern.NOMINAL && trigger.strength() == 3) {
            noun = trigger.text();
        }
        if (trigger.plover() != null) {
            plover.add(trigger.plover());
        }
        quotes.add(quote);
        tell(line);
    }

    private void tell(Line sentence) {
        if (known.add(sentence)) {
            lines.add(sentence);
        }
    }

    boolean isStatement() {
        return group.equals("statement");
    }

    void initiators(Party party) {
        party.actors().forEach(ref -> initiators.putIfAbsent(ref.name(), ref));
    }

    void recipients(Party party) {
        for (ActorRef ref : party.actors()) {
            if (!initiators.containsKey(ref.name())) {
                recipients.putIfAbsent(ref.name(), ref);
            }
        }
    }

    /** Takes the day that another's own words say where its own say none; whether it did. */
    boolean takeDay(Draft other) {
        if (ownDate || !other.ownDate) {
            return false;
        }
        date = other.date;
        ownDate = true;
        return true;
    }

    /** Whether a party has a part in it. */
    boolean concerns(Party party) {
        return party.actors().stream()
                .anyMatch(ref -> initiators.containsKey(ref.name()) || recipients.containsKey(ref.name()));
    }

    /** A clause with its subject says more than a noun, a lede more than a body. */
    private static int rank(Draft telling) {
        Clause clause = telling.clause;
        int words = 0;
        if (telling.trigger.verb() && clause != null && !clause.infinitive()) {
            words = !clause.subject().isEmpty() && clause.finite() && !clause.relative() ? 3 : 1;
            words -= telling.realis == Realis.HYPOTHETICAL ? 2 : 0;
        }
        int part =
                switch (telling.line.part) {
                    case LEDE -> 2;
                    case HEADLINE -> 3;
                    case BODY -> 0;
                };
        return words * 4 + part;
    }

    private static boolean isFiner(EventDate a, EventDate b) {
        return a.precision().ordinal() < b.precision().ordinal()
                && !a.start().isBefore(b.start())
                && !a.end().isAfter(b.end());
    }

    /** Whether no party is one that the lexicon knows. */
    private static boolean isVague(Map<String, ActorRef> parties) {
        return parties.values().stream().allMatch(ref -> ref.id() == null);
    }

    /** Takes over what another telling of the same event says and this one does not. */
    void absorb(Draft other) {
        absorbed.add(other);
        absorbed.addAll(other.absorbed);
        quotes.addAll(other.quotes);
        other.lines.forEach(this::tell);
        boolean sameKind = kind == other.kind;
        if (sameKind) {
            plover.addAll(other.plover);
        }
        if (sameKind && Acled.isVague(sort) && !Acled.isVague(other.sort) && other.sort.plover() != null) {
            sort = other.sort;
        }
        tellings++;
        if (sameKind && rank(other.teller) > rank(teller)) {
            teller = other.teller;
        }
        if (other.noun != null && (noun == null || other.noun.length() > noun.length()) && sameKind) {
            noun = other.noun;
        }
        if (ownDate && other.ownDate && isFiner(other.date, date) && line.part != Line.Part.HEADLINE) {
            date = other.date;
        }
        if (takeDay(other) && other.realis == Realis.FUTURE) {
            realis = Realis.FUTURE;
        }
        if (place == null
                || other.place != null
                        && other.place.wherePrec() < place.wherePrec()
                        && place.wherePrec() > 2
                        && Objects.equals(other.place.country(), place.country())) {
            place = other.place == null ? place : other.place;
        }
        if (isVague(initiators) || isStatement() && other.isStatement()) {
            if (!isVague(other.initiators)) {
                initiators.values().removeIf(ref -> ref.id() == null);
            }
            other.initiators.forEach(initiators::putIfAbsent);
        }
        if (isVague(recipients)) {
            other.recipients.forEach((name, ref) -> {
                if (!initiators.containsKey(name)) {
                    recipients.put(name, ref);
                }
            });
        }
        if (fatalities == null) {
            fatalities = other.fatalities;
        }
        if (injuries == null) {
            injuries = other.injuries;
        }
        definite |= other.definite && other.trigger.isNoun();
        score = Math.max(score, other.score);
        if (realis != Realis.ACTUAL && other.realis == Realis.ACTUAL && other.line.part != Line.Part.BODY) {
            realis = Realis.ACTUAL;
        }
    }
}
