package org.tarikh.timeline.page;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tarikh.frontend.desk.DeskEditMessages;
import org.tarikh.frontend.desk.DeskNav;
import org.tarikh.frontend.desk.DeskView;
import org.tarikh.frontend.desk.EditTrouble;
import org.tarikh.frontend.desk.EventPages;
import org.tarikh.frontend.desk.Held;
import org.tarikh.frontend.desk.Verdict;
import org.tarikh.frontend.errata.ErrorReportView.Token;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Lang;
import org.tarikh.frontend.frame.Link;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.desk.Hitch;
import org.tarikh.timeline.desk.Person;
import org.tarikh.timeline.desk.Queue;
import org.tarikh.timeline.desk.Waiting;
import org.tarikh.timeline.publication.Publication;

/** What the pages of the desk about one event share. */
@ApplicationScoped
class EventDesk {
    private static final int MOST_WORDS = 20;

    private final Queue queue;
    private final Doorway doorway;
    private final Notices notices;
    private final Publication publication;

    EventDesk(Queue queue, Doorway doorway, Notices notices, Publication publication) {
        this.queue = queue;
        this.doorway = doorway;
        this.notices = notices;
        this.publication = publication;
    }

    static String path(Object event, String page) {
        return Doorway.DESK + "/events/" + event + "/" + page;
    }

    /** Answers who is signed in; who is not is led to sign in. */
    Response answer(String id, String secret, UriInfo uri, BiFunction<Person, UUID, Response> page) {
        return doorway.admit(secret, uri, person -> {
            Optional<UUID> event = EventPage.uuid(id);
            return event.isEmpty() ? missing(uri) : page.apply(person, event.get());
        });
    }

    /** Answers who is signed in with an event as it stands. */
    Response standing(String id, String secret, String page, UriInfo uri, BiFunction<Person, Entry, Response> answer) {
        return answer(
                id,
                secret,
                uri,
                (person, event) -> standing(person, event, page, uri, entry -> answer.apply(person, entry)));
    }

    /** Answers who is signed in with an event that readers are told of; a rejected one leads to where it can be accepted. */
    Response told(String id, String secret, String page, UriInfo uri, BiFunction<Person, Entry, Response> answer) {
        return standing(
                id,
                secret,
                page,
                uri,
                (person, entry) -> rejected(entry)
                        ? Doorway.to(Reader.of(uri), ReviewPage.PATH + "/" + entry.id())
                                .build()
                        : answer.apply(person, entry));
    }

    /**
     * Answers with an event as it stands, a rejected one too; one that was merged away leads to the same page of the one
     * it is part of.
     */
    Response standing(Person person, UUID event, String page, UriInfo uri, Function<Entry, Response> answer) {
        return found(
                person, event, page, uri, found -> answer.apply(found.item().event()));
    }

    Response missing(UriInfo uri) {
        return notices.missing(uri);
    }

    /** The same with all that the queue knows of it. */
    Response found(Person person, UUID event, String page, UriInfo uri, Function<Queue.Found, Response> answer) {
        Optional<Queue.Found> found = queue.find(person, event);
        if (found.isEmpty()) {
            return missing(uri);
        }
        UUID into = found.get().mergedInto();
        return into == null
                ? answer.apply(found.get())
                : Doorway.to(Reader.of(uri), path(into, page)).build();
    }

    /** An event that readers are told of. */
    Optional<Entry> told(Person person, UUID event) {
        return queue.find(person, event)
                .map(Queue.Found::item)
                .map(Waiting.Item::event)
                .filter(entry -> !rejected(entry));
    }

    private static boolean rejected(Entry event) {
        return Terms.of(Verdict.class, event.reviewState()) == Verdict.REJECTED;
    }

    Response answer(int status, TemplateInstance page, Reader reader) {
        return Doorway.untold(Html.page(status, page, reader.lang())).build();
    }

    static int status(EditTrouble trouble) {
        return trouble == null
                ? 200
                : switch (trouble) {
                    case FAULTY, NOTHING, BROKEN, CHOICE, REPORTS -> 400;
                    case FORBIDDEN -> 403;
                    case CHANGED, GONE, UNDONE, HELD -> 409;
                };
    }

    DeskEditMessages words(Lang lang) {
        return MessageBundles.get(DeskEditMessages.class, Localized.Literal.of(lang.tag()));
    }

    Frame frame(Reader reader, UriInfo uri, String title) {
        return doorway.frame(reader, uri, title);
    }

    DeskNav nav(Reader reader, Person person) {
        return doorway.nav(reader, person, null);
    }

    Token token() {
        return doorway.token();
    }

    /** Where an event is shown beside its sources, a rejected one too. */
    static String review(Reader reader, UUID event) {
        return reader.address(ReviewPage.PATH + "/" + event, List.of());
    }

    EventPages pages(Reader reader, Entry entry) {
        UUID event = entry.id();
        return new EventPages(
                entry.title(),
                publication.tells(entry.reviewState()) ? reader.event(event) : null,
                review(reader, event),
                reader.address(path(event, "edit"), List.of()),
                reader.address(path(event, "merge"), List.of()),
                reader.address(path(event, "split"), List.of()),
                reader.address(path(event, "claim"), List.of()),
                reader.address(path(event, "acts"), List.of()),
                rejected(entry),
                null);
    }

    /**
     * The same after an act, with who has an event in hand where that is why nothing was done.
     *
     * @param others those that the act was about too
     */
    EventPages pages(Reader reader, Person person, Entry entry, EditTrouble trouble, Collection<UUID> others) {
        EventPages pages = pages(reader, entry);
        return trouble != EditTrouble.HELD
                ? pages
                : Stream.concat(Stream.of(entry.id()), others.stream())
                        .flatMap(event -> queue.find(person, event).map(Queue.Found::item).stream())
                        .filter(item ->
                                item.assignment() != null && !item.assignment().own())
                        .findFirst()
                        .map(item -> pages.heldBack(held(reader, item)))
                        .orElse(pages);
    }

    private static Held held(Reader reader, Waiting.Item item) {
        Entry event = item.event();
        return new Held(DeskPage.hand(item.assignment(), reader), new Link(event.title(), review(reader, event.id())));
    }

    /** @param invalid what it is where something that was sent cannot be */
    static EditTrouble trouble(Hitch hitch, EditTrouble invalid) {
        return switch (hitch) {
            case INVALID -> invalid;
            case FORBIDDEN -> EditTrouble.FORBIDDEN;
            case GONE -> EditTrouble.GONE;
            case CHANGED -> EditTrouble.CHANGED;
            case HELD -> EditTrouble.HELD;
            case NOTHING -> EditTrouble.UNDONE;
        };
    }

    /** The revision that a form says was seen. */
    static Optional<Long> revision(String typed) {
        return typed == null || !typed.matches("\\d{1,15}") ? Optional.empty() : Optional.of(Long.valueOf(typed));
    }

    /** The words an event was read from. */
    static List<DeskView.Words> words(Reader reader, Entry event) {
        return words(reader, event, passage -> true);
    }

    /** Those of one article. */
    static List<DeskView.Words> words(Reader reader, Entry event, String article) {
        return words(reader, event, passage -> article.equals(passage.first().article()));
    }

    private static List<DeskView.Words> words(Reader reader, Entry event, Predicate<Quoted> which) {
        Dates dates = Dates.of(reader);
        return Quoted.of(event.evidence()).stream()
                .filter(which)
                .limit(MOST_WORDS)
                .map(passage -> new DeskView.Words(
                        passage.runs(),
                        passage.first().publisher(),
                        dates.day(passage.first().published()),
                        reader.quote(passage.first().article(), event.id(), passage.number())))
                .toList();
    }
}
