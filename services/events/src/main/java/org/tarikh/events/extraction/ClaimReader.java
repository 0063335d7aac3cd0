package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tarikh.events.casualty.Casualty;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Stance;

/** Reads who says what of an event in the sentences that tell it; a toll that nobody is named for is the publisher's. */
final class ClaimReader {
    private static final int MOST_WORDS = 24;
    private static final int MASS = 1_000;
    private static final Set<String> DENYING = words("deny dismiss refute rebut");
    private static final Set<String> SILENT = words("comment confirm respond explain elaborate");
    private static final Set<String> PAPERS = words("report reports document documents statement newspaper article");

    private final Page page;
    private final SourceReader sources;

    ClaimReader(Page page, SourceReader sources) {
        this.page = page;
        this.sources = sources;
    }

    List<Claim> read(Draft event) {
        var claims = new LinkedHashMap<String, Claim>();
        if (event.kind == Kind.MOVE) {
            ofMove(event, claims);
        } else {
            ofIncident(event, claims);
        }
        silence(event, claims);
        return new ArrayList<>(claims.values());
    }

    /** What a power says is its own claim; who else tells of it is named where the sentence says "according to". */
    private void ofMove(Draft event, Map<String, Claim> claims) {
        if (event.isStatement() && !event.initiators.isEmpty()) {
            boolean denies = DENYING.contains(event.trigger.words().get(0));
            ActorRef by = speaker(event);
            add(claims, by, denies ? Stance.DENIES : Stance.CLAIMS, ClaimField.CONTENT, null, event.line);
            return;
        }
        SourceReader.Source source = sources.of(event.line);
        if (source == null || isPaper(source.by())) {
            return;
        }
        boolean own = event.initiators.containsKey(source.by().name());
        boolean confirms = source.verb().equals("confirm") && !source.negated();
        if (confirms || !own) {
            add(claims, source.by(), confirms ? Stance.CONFIRMS : Stance.REPORTS, ClaimField.CONTENT, null, event.line);
        }
    }

    /** Whoever speaks in the telling, a person before the power behind. */
    private static ActorRef speaker(Draft event) {
        return event.party.actors().stream()
                .filter(ref -> ref.id() != null)
                .findFirst()
                .orElseGet(() -> event.initiators.values().iterator().next());
    }

    private void ofIncident(Draft event, Map<String, Claim> claims) {
        boolean counted = false;
        for (Line line : event.lines) {
            SourceReader.Source source = sources.of(line);
            if (source == null || isPaper(source.by())) {
                continue;
            }
            Stance stance = stance(source, event);
            ClaimField field = field(line);
            ActorRef by = claimant(source, field, event);
            Integer killed = figure(event, line, Casualty.Kind.KILLED);
            Integer injured = killed == null ? figure(event, line, Casualty.Kind.INJURED) : null;
            if (killed != null || injured != null) {
                counted = true;
                ClaimField toll = killed != null ? ClaimField.FATALITIES : ClaimField.INJURIES;
                add(claims, by, stance, toll, killed != null ? killed : injured, line);
            }
            boolean telling = stance != Stance.REPORTS || line == event.line || line == event.teller.line;
            if (telling && (killed == null && injured == null || field == ClaimField.PERPETRATOR)) {
                add(claims, by, stance, field, null, line);
            }
        }
        if (!counted && event.fatalities != null && page.article().publisher() != null) {
            toldByPublisher(event, claims);
        }
    }

    private void toldByPublisher(Draft event, Map<String, Claim> claims) {
        for (Line line : event.lines) {
            Integer killed = figure(event, line, Casualty.Kind.KILLED);
            if (killed != null && killed.equals(event.fatalities.best())) {
                var by = new ActorRef(null, page.article().publisher());
                add(claims, by, Stance.REPORTS, ClaimField.FATALITIES, killed, line);
                return;
            }
        }
    }

    /** "a little-known group claimed responsibility": the group is the event's own initiator where it is named. */
    private static ActorRef claimant(SourceReader.Source source, ClaimField field, Draft event) {
        ActorRef by = source.by();
        if (by.id() != null || field != ClaimField.PERPETRATOR || !source.verb().equals("claim")) {
            return by;
        }
        return event.initiators.values().stream()
                .filter(ref -> ref.id() != null)
                .findFirst()
                .orElse(by);
    }

    private static boolean isPaper(ActorRef by) {
        String name = by.name().toLowerCase(java.util.Locale.ROOT);
        return by.id() == null && PAPERS.contains(name.substring(name.lastIndexOf(' ') + 1));
    }

    private static void add(
            Map<String, Claim> claims, ActorRef by, Stance stance, ClaimField field, Integer figure, Line line) {
        String says = line.words(0, Math.min(line.size(), MOST_WORDS));
        claims.putIfAbsent(
                by.name() + stance + field + figure, new Claim(by, stance, field, figure, says, line.sentence.span()));
    }

    /** A power that "has not commented" is worth its own claim, wherever in the article it is told. */
    private void silence(Draft event, Map<String, Claim> claims) {
        if (event.isStatement()) {
            return;
        }
        for (Line line : page.lines()) {
            SourceReader.Source source = sources.silent(line, SILENT);
            if (source != null
                    && (isParty(event, source.by())
                            || event.kind == Kind.INCIDENT && source.party().power())) {
                claims.putIfAbsent(
                        source.by().name() + Stance.NO_COMMENT,
                        new Claim(
                                source.by(),
                                Stance.NO_COMMENT,
                                event.kind == Kind.MOVE ? ClaimField.CONTENT : ClaimField.OCCURRENCE,
                                null,
                                line.words(0, Math.min(line.size(), MOST_WORDS)),
                                line.sentence.span()));
            }
        }
    }

    private static boolean isParty(Draft event, ActorRef ref) {
        return event.initiators.containsKey(ref.name()) || event.recipients.containsKey(ref.name());
    }

    private static Stance stance(SourceReader.Source source, Draft event) {
        return switch (source.verb()) {
            case "confirm", "acknowledge", "admit" -> source.negated() ? Stance.NO_COMMENT : Stance.CONFIRMS;
            case "deny", "reject", "dismiss" -> Stance.DENIES;
            case "comment" -> Stance.NO_COMMENT;
            default -> {
                boolean own = event.initiators.containsKey(source.by().name())
                        && source.party().power();
                yield own || source.verb().equals("claim") ? Stance.CLAIMS : Stance.REPORTS;
            }
        };
    }

    /** A claim of responsibility, or its denial, is about who did it, not whether it was done. */
    private static ClaimField field(Line line) {
        for (int i = 0; i < line.size(); i++) {
            if (line.lower(i).equals("responsibility") || line.lower(i).equals("involvement")) {
                return ClaimField.PERPETRATOR;
            }
        }
        return ClaimField.OCCURRENCE;
    }

    /** Thousands are the toll of a disaster, or of a war told in passing. */
    private Integer figure(Draft event, Line line, Casualty.Kind kind) {
        for (Casualty casualty : page.casualties(line)) {
            boolean passing = event.trigger.hazard() == null && casualty.best() >= MASS;
            if (casualty.kind() == kind && !casualty.subset() && !passing) {
                return casualty.best();
            }
        }
        return null;
    }
}
