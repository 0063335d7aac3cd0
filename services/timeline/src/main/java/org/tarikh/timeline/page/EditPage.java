package org.tarikh.timeline.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.desk.ConflictView;
import org.tarikh.frontend.desk.EditPart;
import org.tarikh.frontend.desk.EditTrouble;
import org.tarikh.frontend.desk.EditView;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.desk.Draft;
import org.tarikh.timeline.desk.Editing;
import org.tarikh.timeline.desk.Field;
import org.tarikh.timeline.desk.Hitch;
import org.tarikh.timeline.desk.Person;
import org.tarikh.timeline.desk.Proposal;

/**
 * Where an editor sets the fields of an event beside the words it was read from. The form carries the values it was
 * opened with, so that only what was typed anew is sent, and what others changed meanwhile is merged with it.
 */
@Path("/desk/events/{id}/edit")
public class EditPage {
    private static final String PAGE = "edit";
    private static final String REVISION = "revision";
    private static final String BASE = "base";
    private static final String NOTE = "note";
    private static final String RESTORE = "restore";
    private static final String KEEP = "keep.";
    private static final int LONGEST_NOTE = 2000;

    private final EventDesk desk;
    private final Editing editing;
    private final ObjectMapper json;

    EditPage(EventDesk desk, Editing editing, ObjectMapper json) {
        this.desk = desk;
        this.editing = editing;
        this.json = json;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response open(@PathParam("id") String id, @CookieParam(Doorway.COOKIE) String secret, @Context UriInfo uri) {
        return desk.standing(id, secret, PAGE, uri, (person, entry) -> opened(person, entry, null, uri));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response save(
            @PathParam("id") String id,
            MultivaluedMap<String, String> form,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return desk.standing(id, secret, PAGE, uri, (person, entry) -> save(person, entry, form, uri));
    }

    private Response save(Person person, Entry entry, MultivaluedMap<String, String> form, UriInfo uri) {
        Optional<Draft> base = draft(form.getFirst(BASE));
        Optional<Long> revision = EventDesk.revision(form.getFirst(REVISION));
        if (base.isEmpty() || revision.isEmpty()) {
            return opened(person, entry, EditTrouble.BROKEN, uri);
        }
        EditForm.Read read = EditForm.read(form, base.get(), editing::actors, editing::places);
        String note = Doorway.said(form.getFirst(NOTE)).strip();
        Set<Field> restored = fields(form);
        Set<Field> kept = kept(form);
        Draft mine = read.draft().with(kept, base.get());
        if (!read.faults().isEmpty() || note.length() > LONGEST_NOTE) {
            return again(person, entry, form, EditTrouble.FAULTY, read.faults(), read.meant(), uri);
        }
        Set<Field> changed = base.get().unlike(mine);
        changed.removeAll(restored);
        if (changed.isEmpty() && restored.isEmpty()) {
            return again(person, entry, form, EditTrouble.NOTHING, Set.of(), List.of(), uri);
        }
        Editing.Saved saved = editing.save(person, entry.id(), revision.get(), mine, changed, restored, note);
        if (saved.hitch() == null) {
            return Doorway.to(Reader.of(uri), EventDesk.path(entry.id(), PAGE), "saved=1")
                    .build();
        }
        if (saved.hitch() == Hitch.CHANGED) {
            // The event may have changed since it was asked for above.
            return desk.standing(
                    person, entry.id(), PAGE, uri, now -> conflict(person, now, base.get(), mine, restored, note, uri));
        }
        EditTrouble trouble = EventDesk.trouble(saved.hitch(), EditTrouble.FAULTY);
        return again(person, entry, form, trouble, saved.faults(), List.of(), uri);
    }

    private Optional<Draft> draft(String base) {
        try {
            return base == null ? Optional.empty() : Optional.ofNullable(json.readValue(base, Draft.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private String base(Draft draft) {
        try {
            return json.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<Field> fields(MultivaluedMap<String, String> form) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        form.getOrDefault(RESTORE, List.of()).forEach(name -> Optional.ofNullable(Terms.of(Field.class, name))
                .ifPresent(fields::add));
        return fields;
    }

    /** The fields of which an editor chose what others made of them. */
    private static Set<Field> kept(MultivaluedMap<String, String> form) {
        Set<Field> kept = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if ("theirs".equals(form.getFirst(KEEP + field.key()))) {
                kept.add(field);
            }
        }
        return kept;
    }

    private Response opened(Person person, Entry entry, EditTrouble trouble, UriInfo uri) {
        Draft draft = Draft.of(entry);
        return page(
                person,
                entry,
                trouble,
                Long.toString(entry.revision()),
                base(draft),
                EditForm.typed(EditForm.sent(draft)),
                Set.of(),
                List.of(),
                "",
                uri);
    }

    /** What was typed stays. */
    private Response again(
            Person person,
            Entry entry,
            MultivaluedMap<String, String> form,
            EditTrouble trouble,
            Set<Field> faults,
            List<String> meant,
            UriInfo uri) {
        return page(
                person,
                entry,
                trouble,
                form.getFirst(REVISION),
                form.getFirst(BASE),
                EditForm.typed(form),
                faults,
                meant,
                Doorway.said(form.getFirst(NOTE)),
                uri);
    }

    private Response page(
            Person person,
            Entry entry,
            EditTrouble trouble,
            String revision,
            String base,
            EditView.Typed typed,
            Set<Field> faults,
            List<String> meant,
            String note,
            UriInfo uri) {
        Reader reader = Reader.of(uri);
        EditView view = new EditView(
                desk.frame(reader, uri, desk.words(reader.lang()).edit()),
                desk.nav(reader, person),
                desk.pages(reader, person, entry, trouble, List.of()),
                trouble,
                trouble == null && uri.getQueryParameters().containsKey("saved"),
                revision,
                base,
                typed,
                choices(reader, typed),
                editing.proposal(person, entry.id()).map(EditPage::offers).orElse(List.of()),
                faults.stream().map(EditPage::part).collect(Collectors.toSet()),
                meant,
                EventDesk.words(reader, entry),
                note,
                reader.address(EventDesk.path(entry.id(), PAGE), List.of()),
                reader.address(NamesPage.PATH, List.of()),
                desk.token());
        return desk.answer(EventDesk.status(trouble), Pages.deskedit(view), reader);
    }

    private static EditPart part(Field field) {
        return EditPart.valueOf(field.name());
    }

    private static List<EditView.Offer> offers(Proposal proposal) {
        List<EditView.Offer> offers = new ArrayList<>();
        for (String name : proposal.edited()) {
            EditPart part = Terms.of(EditPart.class, name);
            if (part != null) {
                Optional<Proposal.Difference> difference = proposal.differences().stream()
                        .filter(one -> one.field().equals(name))
                        .findFirst();
                offers.add(new EditView.Offer(
                        part,
                        difference.map(Proposal.Difference::now).orElse(null),
                        difference.isPresent(),
                        proposal.news().contains(name)));
            }
        }
        return offers;
    }

    private EditView.Choices choices(Reader reader, EditView.Typed typed) {
        TermNames names = new TermNames(editing.vocabulary(), reader);
        return new EditView.Choices(
                choices(names.of("plover"), typed.plover()),
                choices(names.of("mode"), Set.of(typed.mode())),
                choices(names.of("quad"), Set.of(typed.quad())),
                choices(names.of("acled"), Set.of(typed.acled())),
                choices(names.of("acledSub"), Set.of(typed.acledSub())),
                choices(names.of("hazard"), Set.of(typed.hazard())),
                choices(names.of("realis"), Set.of(typed.realis())),
                choices(names.of("precision"), Set.of(typed.precision())));
    }

    /** @param chosen can be chosen too where it is no term */
    private static List<EditView.Choice> choices(Map<String, String> names, Set<String> chosen) {
        Map<String, String> all = new LinkedHashMap<>(names);
        chosen.stream().filter(value -> !value.isEmpty()).forEach(value -> all.putIfAbsent(value, value));
        return all.entrySet().stream()
                .map(named -> new EditView.Choice(named.getKey(), named.getValue()))
                .toList();
    }

    /** Both versions side by side; nothing is saved until that is asked for again. */
    private Response conflict(
            Person person, Entry now, Draft was, Draft mine, Set<Field> restored, String note, UriInfo uri) {
        Reader reader = Reader.of(uri);
        Drafts drafts = new Drafts(reader, editing.vocabulary());
        Draft theirs = Draft.of(now);
        Draft.Merged merged = Draft.merged(was, mine, theirs);
        Set<Field> byMe = was.unlike(mine);
        Set<Field> byThem = was.unlike(theirs);
        List<ConflictView.Field> fields = new ArrayList<>();
        for (Field field : Field.values()) {
            if (byMe.contains(field) || byThem.contains(field)) {
                fields.add(new ConflictView.Field(
                        part(field),
                        drafts.text(field, was),
                        drafts.text(field, mine),
                        drafts.text(field, theirs),
                        merged.asked().contains(field)
                                ? ConflictView.Change.BOTH
                                : !byThem.contains(field)
                                        ? ConflictView.Change.MINE
                                        : byMe.contains(field)
                                                ? ConflictView.Change.SAME
                                                : ConflictView.Change.THEIRS));
            }
        }
        List<ConflictView.Typed> typed = new ArrayList<>();
        EditForm.sent(merged.merged())
                .forEach((name, values) -> values.forEach(value -> typed.add(new ConflictView.Typed(name, value))));
        restored.forEach(field -> typed.add(new ConflictView.Typed(RESTORE, field.key())));
        typed.add(new ConflictView.Typed(NOTE, note));
        ConflictView view = new ConflictView(
                desk.frame(reader, uri, desk.words(reader.lang()).conflict()),
                desk.nav(reader, person),
                desk.pages(reader, now),
                Long.toString(now.revision()),
                base(theirs),
                fields,
                typed,
                reader.address(EventDesk.path(now.id(), PAGE), List.of()),
                desk.token());
        return desk.answer(409, Pages.deskconflict(view), reader);
    }
}
