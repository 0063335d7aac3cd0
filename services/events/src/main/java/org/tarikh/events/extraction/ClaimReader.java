package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tarikh.events.casualty.Casualty;
import org.tarikh.events.language.Span;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Stance;

/** Reads who says what of an event in the sentences that tell it; where nobody else is named, the publisher reports. */
final class ClaimReader {
    private static final int MOST_WORDS = 24;

    private final Page page;
    private final SourceReader sources;

    ClaimReader(Page page, SourceReader sources) {
        this.page = page;
        this.sources = sources;
    }

    List<Claim> read(Draft event) {
        var claims = new LinkedHashMap<String, Claim>();
        for (Line line : event.lines) {
            SourceReader.Source source = sources.of(line);
            ActorRef by = source == null ? publisher() : source.by();
            if (by == null) {
                continue;
            }
            Stance stance = source == null ? Stance.REPORTS : stance(source, event);
            Span quote = line.sentence.span();
            String says = line.words(0, Math.min(line.size(), MOST_WORDS));
            if (event.kind == Kind.INCIDENT) {
                toll(claims, by, stance, ClaimField.FATALITIES, figure(line, Casualty.Kind.KILLED), says, quote);
                toll(claims, by, stance, ClaimField.INJURIES, figure(line, Casualty.Kind.INJURED), says, quote);
            }
            if (source != null) {
                ClaimField field = field(event, line);
                claims.putIfAbsent(by.name() + field + stance, new Claim(by, stance, field, null, says, quote));
            }
        }
        silence(event, claims);
        return new ArrayList<>(claims.values());
    }

    private static void toll(
            Map<String, Claim> claims,
            ActorRef by,
            Stance stance,
            ClaimField field,
            Integer figure,
            String says,
            Span quote) {
        if (figure != null) {
            claims.putIfAbsent(by.name() + field + figure, new Claim(by, stance, field, figure, says, quote));
        }
    }

    /** A party of the event that "has not commented" is worth its own claim, wherever in the article it is told. */
    private void silence(Draft event, Map<String, Claim> claims) {
        for (Line line : page.lines()) {
            SourceReader.Source source = sources.of(line);
            if (source == null || !source.negated() || !isSilent(source) || !isParty(event, source.by())) {
                continue;
            }
            ActorRef by = source.by();
            claims.putIfAbsent(
                    by.name() + Stance.NO_COMMENT,
                    new Claim(
                            by,
                            Stance.NO_COMMENT,
                            ClaimField.OCCURRENCE,
                            null,
                            line.words(0, Math.min(line.size(), MOST_WORDS)),
                            line.sentence.span()));
        }
    }

    private static boolean isSilent(SourceReader.Source source) {
        return source.verb().equals("comment")
                || source.verb().equals("confirm")
                || source.verb().equals("say");
    }

    private static boolean isParty(Draft event, ActorRef ref) {
        return event.initiators.containsKey(ref.name()) || event.recipients.containsKey(ref.name());
    }

    private Stance stance(SourceReader.Source source, Draft event) {
        return switch (source.verb()) {
            case "confirm", "acknowledge", "admit" -> source.negated() ? Stance.NO_COMMENT : Stance.CONFIRMS;
            case "deny", "reject", "dismiss" -> event.kind == Kind.INCIDENT ? Stance.DENIES : Stance.CLAIMS;
            case "comment" -> Stance.NO_COMMENT;
            default -> {
                boolean own = isParty(event, source.by()) && source.party().power();
                yield own || source.verb().equals("claim") ? Stance.CLAIMS : Stance.REPORTS;
            }
        };
    }

    /** A claim of responsibility, or its denial, is about who did it, not whether it was done. */
    private static ClaimField field(Draft event, Line line) {
        if (event.kind == Kind.MOVE) {
            return ClaimField.CONTENT;
        }
        for (int i = 0; i < line.size(); i++) {
            if (line.lower(i).equals("responsibility") || line.lower(i).equals("involvement")) {
                return ClaimField.PERPETRATOR;
            }
        }
        return ClaimField.OCCURRENCE;
    }

    private ActorRef publisher() {
        String name = page.article().publisher();
        return name == null ? null : new ActorRef(null, name);
    }

    private Integer figure(Line line, Casualty.Kind kind) {
        for (Casualty casualty : page.casualties(line)) {
            if (casualty.kind() == kind && !casualty.subset()) {
                return casualty.best();
            }
        }
        return null;
    }
}
