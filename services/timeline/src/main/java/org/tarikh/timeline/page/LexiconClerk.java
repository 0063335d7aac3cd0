package org.tarikh.timeline.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tarikh.frontend.desk.ProposalsView.Kind;
import org.tarikh.frontend.desk.ProposalsView.Part;
import org.tarikh.frontend.desk.ProposalsView.Trouble;
import org.tarikh.frontend.desk.ProposalsView.Typed;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.desk.Editing;
import org.tarikh.timeline.desk.Naming;
import org.tarikh.timeline.desk.Person;
import org.tarikh.timeline.problem.Problem;

/** Brings names that editors type into the lexicon, and tells them what hinders it. */
@ApplicationScoped
class LexiconClerk {
    private static final int MOST_MEANT = 20;

    private final Naming naming;
    private final Editing editing;

    LexiconClerk(Naming naming, Editing editing) {
        this.naming = naming;
        this.editing = editing;
    }

    /**
     * Why a decision did nothing.
     *
     * @param trouble null where it did what was asked for
     * @param typed what is to be shown again, or null
     */
    record Hindrance(Trouble trouble, Set<Part> wrong, List<String> meant, Typed typed) {
        static final Hindrance NONE = new Hindrance(null, Set.of(), List.of(), null);

        Hindrance keeping(Typed kept) {
            return new Hindrance(trouble, wrong, meant, kept);
        }

        static Hindrance of(Trouble trouble, Set<Part> wrong, List<String> meant) {
            return new Hindrance(trouble, wrong, meant, null);
        }

        /** The status of the page that tells of it. */
        int status() {
            if (trouble == null) {
                return 200;
            }
            return switch (trouble) {
                case FAULTY, AMBIGUOUS -> 400;
                case FORBIDDEN -> 403;
                case TAKEN, USED, CHANGED -> 409;
                case AWAY -> 503;
            };
        }
    }

    /** What comes of an act that only some may do, and none while the service is away. */
    Hindrance tried(Person person, Supplier<Hindrance> act) {
        if (!person.mayDecide()) {
            return Hindrance.of(Trouble.FORBIDDEN, Set.of(), List.of());
        }
        try {
            return act.get();
        } catch (Problem away) {
            return Hindrance.of(Trouble.AWAY, Set.of(), List.of());
        }
    }

    /** Makes a name an actor or a place, or another name of one, as the form says. */
    Hindrance add(Person person, ProposalForm form) {
        return tried(person, () -> form.text("do").equals("alias") ? name(person, form) : entry(person, form));
    }

    private Hindrance entry(Person person, ProposalForm form) {
        Kind kind = form.kind();
        if (kind == null) {
            return Hindrance.of(Trouble.FAULTY, Set.of(Part.KIND), List.of());
        }
        String under = form.text(kind.actor() ? "initiators" : "place");
        Optional<String> parent = under.isEmpty() ? Optional.of("") : ProposalForm.id(under, entries(kind.actor()));
        if (parent.isEmpty()) {
            return ambiguous(kind.actor(), under);
        }
        try {
            return hindrance(
                    naming.add(person, kind.actor(), form.entry(kind, parent.get())), kind.actor(), form.text("name"));
        } catch (NumberFormatException e) {
            return Hindrance.of(Trouble.FAULTY, Set.of(Part.COORDINATES), List.of());
        }
    }

    private Hindrance name(Person person, ProposalForm form) {
        String actor = form.text("initiators");
        String place = form.text("place");
        if (actor.isEmpty() == place.isEmpty()) {
            return Hindrance.of(Trouble.AMBIGUOUS, Set.of(Part.ACTOR, Part.PLACE), List.of());
        }
        boolean isActor = place.isEmpty();
        String typed = isActor ? actor : place;
        Optional<String> entry = ProposalForm.id(typed, entries(isActor));
        return entry.isEmpty()
                ? ambiguous(isActor, typed)
                : hindrance(naming.name(person, isActor, entry.get(), form.named()), isActor, form.text("name"));
    }

    private Function<String, List<Entry.Party>> entries(boolean actors) {
        return actors ? editing::actors : editing::places;
    }

    private Hindrance ambiguous(boolean actor, String typed) {
        return Hindrance.of(
                Trouble.AMBIGUOUS,
                Set.of(actor ? Part.ACTOR : Part.PLACE),
                meant(entries(actor).apply(typed)));
    }

    /** @param name that was decided on, by which the entries are found that have it */
    Hindrance hindrance(Naming.Told told, boolean actor, String name) {
        if (told.upshot() == Naming.Upshot.DONE) {
            return Hindrance.NONE;
        }
        boolean taken = told.upshot() == Naming.Upshot.TAKEN && !name.isEmpty();
        return Hindrance.of(
                Trouble.valueOf(told.upshot().name()),
                ProposalForm.parts(told.fields(), actor),
                taken ? meant(entries(actor).apply(name)) : List.of());
    }

    private static List<String> meant(List<Entry.Party> found) {
        return found.stream().limit(MOST_MEANT).map(EditForm::named).toList();
    }
}
