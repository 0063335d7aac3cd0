package org.tarikh.timeline.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.problem.Problem;

/** Sets fields of events. Each call is a {@link Problem} of status 503 where the events service does not answer. */
@ApplicationScoped
public class Editing {
    private static final int MOST_NAMES = 200;

    private final EditTransport transport;
    private final Signature signature;

    Editing(@RestClient EditTransport transport, Signature signature) {
        this.transport = transport;
        this.signature = signature;
    }

    /** What the machine reads of what editors set; nothing where there is no such event. */
    public Optional<Proposal> proposal(Person person, UUID event) {
        try {
            return Optional.of(transport.proposal(signature.of(person), event));
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
                return Optional.empty();
            }
            throw Problem.away("events");
        } catch (ProcessingException e) {
            throw Problem.away("events");
        }
    }

    /**
     * What became of an edit.
     *
     * @param hitch null where it was done
     * @param faults the fields at fault
     */
    public record Saved(Hitch hitch, Set<Field> faults) {}

    /**
     * Sets fields as a draft has them.
     *
     * @param restored fields that are again what the machine reads
     * @param revision the one that the person has seen
     */
    public Saved save(
            Person person,
            UUID event,
            long revision,
            Draft draft,
            Set<Field> fields,
            Collection<Field> restored,
            String note) {
        Map<String, Object> patch = draft.patch(fields);
        if (!restored.isEmpty()) {
            patch.put("restore", restored.stream().map(Field::key).toList());
        }
        patch.put("by", person.name());
        if (!note.isBlank()) {
            patch.put("note", note);
        }
        try {
            transport.edit(signature.of(person), event, "\"" + revision + "\"", patch);
            return new Saved(null, Set.of());
        } catch (WebApplicationException e) {
            Hitch hitch = Hitch.of(e);
            return new Saved(hitch, hitch == Hitch.INVALID ? faults(e) : Set.of());
        } catch (ProcessingException e) {
            throw Problem.away("events");
        }
    }

    private static Set<Field> faults(WebApplicationException e) {
        EditTransport.Refused refused = e.getResponse().readEntity(EditTransport.Refused.class);
        Set<Field> faults = EnumSet.noneOf(Field.class);
        if (refused.violations() != null) {
            for (EditTransport.Violation violation : refused.violations()) {
                String named = violation.field().replaceFirst("[.\\[].*", "");
                for (Field field : Field.values()) {
                    if (field.key().equals(named)) {
                        faults.add(field);
                    }
                }
            }
        }
        return faults;
    }

    /** The enumerations by name. */
    public Map<String, List<Term>> vocabulary() {
        return answered(transport::vocabulary);
    }

    /** Actors of the lexicon that have these words in a name. */
    public List<Entry.Party> actors(String words) {
        return answered(() -> transport.actors(words, MOST_NAMES)).items();
    }

    /** Places of the lexicon that have these words in a name. */
    public List<Entry.Party> places(String words) {
        return answered(() -> transport.places(words, MOST_NAMES)).items();
    }

    private static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException | ProcessingException e) {
            throw Problem.away("events");
        }
    }
}
