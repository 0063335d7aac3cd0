package org.tarikh.events.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.Powers;
import org.tarikh.events.extraction.Toll;
import org.tarikh.events.gazetteer.CurrentLexicon;
import org.tarikh.events.intake.Quotations;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Derived;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.reconciliation.AddedClaim;
import org.tarikh.events.reconciliation.SourcedClaim;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Stance;

/** Reads a claim that an editor adds; what cannot be is a 400 that names the field. */
@ApplicationScoped
class ClaimReader {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_QUOTE = 2000;
    private static final int MOST_PEOPLE = 100_000_000;

    private final CurrentLexicon lexicon;
    private final Derived<Powers> powers;
    private final Quotations quotations;

    ClaimReader(CurrentLexicon lexicon, Quotations quotations) {
        this.lexicon = lexicon;
        this.powers = new Derived<>(lexicon, Powers::new);
        this.quotations = quotations;
    }

    /** The claim with its words, which sources is asked for. */
    AddedClaim read(ClaimForm form) {
        ActorRef by = by(form.by());
        Stance stance = Stance.of(word("stance", form.stance(), Stance.values()));
        ClaimField field = ClaimField.valueOf(
                word("field", form.field(), ClaimField.values()).toUpperCase(Locale.ROOT));
        boolean counts = field == ClaimField.FATALITIES || field == ClaimField.INJURIES;
        if (form.figure() != null && (!counts || form.figure() < 0 || form.figure() > MOST_PEOPLE)) {
            throw wrong("figure", "must be from 0 to " + MOST_PEOPLE + ", and of fatalities or injuries only");
        }
        Quotations.Quotation quoted = quoted(form);
        Actor actor = lexicon.get().actor(by.id());
        SourcedClaim claim = new SourcedClaim(
                by,
                actor == null || !actor.isPower()
                        ? null
                        : powers.get().top(actor).id(),
                actor != null && actor.isMedia(),
                stance,
                field,
                form.figure(),
                form.figure() == null ? null : Toll.exactly(form.figure()),
                quoted.words().exact().replaceAll("\\s+", " "),
                quoted.words());
        return new AddedClaim(quoted.source(), claim);
    }

    private Quotations.Quotation quoted(ClaimForm form) {
        String article = given("article", form.article());
        long revision = given("revision", form.revision());
        int start = given("start", form.start());
        int end = given("end", form.end());
        if (article.indexOf('\u0000') >= 0) {
            throw wrong("article", "must be the id of an article");
        }
        if ((long) end - start > LONGEST_QUOTE) {
            throw wrong("end", "must be at most " + LONGEST_QUOTE + " code points after the start");
        }
        return quotations.at(article, revision, start, end);
    }

    private ActorRef by(ActorRef by) {
        given("by", by);
        if (by.id() != null) {
            Actor actor = lexicon.get().actor(by.id());
            if (actor == null) {
                throw wrong("by.id", "must be the id of an actor of the lexicon");
            }
            return new ActorRef(actor.id(), actor.name());
        }
        String name = given("by.name", by.name());
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw wrong("by.name", "must be one line of 1 to " + LONGEST_NAME + " characters");
        }
        return new ActorRef(null, name.strip());
    }

    private static String word(String field, String given, Enum<?>[] values) {
        List<String> words = Arrays.stream(values).map(Enum::toString).toList();
        if (!words.contains(given)) {
            throw wrong(field, "must be one of " + String.join(", ", words));
        }
        return given;
    }

    private static <T> T given(String field, T value) {
        if (value == null) {
            throw wrong(field, "must be given");
        }
        return value;
    }

    private static Problem wrong(String field, String message) {
        return Problem.field(Code.INVALID_FIELD, field, message);
    }
}
