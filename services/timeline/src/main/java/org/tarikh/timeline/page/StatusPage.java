package org.tarikh.timeline.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.frame.Lang;
import org.tarikh.frontend.status.StatusMessages;
import org.tarikh.frontend.status.StatusView;
import org.tarikh.frontend.status.StatusView.Overall;
import org.tarikh.frontend.status.StatusView.Part;
import org.tarikh.frontend.status.StatusView.Piece;
import org.tarikh.frontend.status.StatusView.Stage;
import org.tarikh.frontend.status.StatusView.Version;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.reads.Reads;
import org.tarikh.timeline.workload.Condition;
import org.tarikh.timeline.workload.Conditions;

/** How Tarikh is doing, for people: what is read, what waits, what does not answer. */
@Path("/about/status")
public class StatusPage {
    private final Conditions conditions;
    private final Reads reads;
    private final Frames frames;

    StatusPage(Conditions conditions, Reads reads, Frames frames) {
        this.conditions = conditions;
        this.reads = reads;
        this.frames = frames;
    }

    static String address(Reader reader) {
        return reader.address("/about/status", List.of());
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response status(@Context UriInfo uri) {
        Reader reader = Reader.of(uri);
        Condition condition = conditions.now();
        Words words = new Words(frames.status(reader.lang()), reader.lang());
        List<Part> parts = new ArrayList<>(List.of(
                new Part(Stage.DOCUMENTS, condition.taking() == null, words.documents(condition.taking())),
                new Part(Stage.ARTICLES, condition.reading() == null, words.articles(condition.reading())),
                new Part(Stage.ENTRIES, false, words.entries(condition.following(), condition.reading()))));
        Optional<Reads.State> replica = reads.state();
        boolean replicaAway =
                replica.map(Reads.State::unfit).filter(Reads.Unfit.AWAY::equals).isPresent();
        replica.ifPresent(state -> parts.add(new Part(Stage.REPLICA, replicaAway, words.replica(state))));
        StatusView view = new StatusView(
                frames.frame(reader, uri, words.said().title(), null, Filter.none()),
                condition.degraded() || replicaAway
                        ? Overall.DEGRADED
                        : condition.current() ? Overall.CURRENT : Overall.BEHIND,
                parts,
                versions(condition),
                address(reader));
        return Html.page(Pages.status(view), reader.lang());
    }

    private static List<Version> versions(Condition condition) {
        return List.of(
                new Version(
                        Piece.SOURCES,
                        condition.taking() == null ? null : condition.taking().version()),
                new Version(
                        Piece.EVENTS,
                        condition.reading() == null ? null : condition.reading().version()),
                new Version(Piece.TIMELINE, condition.following().version()),
                new Version(
                        Piece.READING,
                        condition.reading() == null ? null : condition.reading().method()));
    }

    /** What is known, in words and digits of a language. */
    private record Words(StatusMessages said, Lang lang) {
        List<String> documents(Condition.Taking taking) {
            List<String> facts = new ArrayList<>();
            if (taking != null) {
                facts.add(said.documents(lang.number(taking.documents())));
                if (taking.waiting() > 0) {
                    facts.add(said.importsWait(lang.number(taking.waiting())));
                }
                if (taking.failed() > 0) {
                    facts.add(said.importsFailed(lang.number(taking.failed())));
                }
            }
            return facts;
        }

        List<String> articles(Condition.Reading reading) {
            List<String> facts = new ArrayList<>();
            if (reading != null) {
                facts.add(said.read(lang.number(reading.read())));
                if (reading.waiting() > 0) {
                    facts.add(said.waiting(lang.number(reading.waiting())));
                } else {
                    facts.add(reading.atHead() ? said.nothingWaits() : said.onTheirWay());
                }
                if (reading.waitingSince() != null) {
                    facts.add(said.longest(span(Duration.between(reading.waitingSince(), Instant.now()))));
                }
                if (reading.failed() > 0) {
                    facts.add(said.failed(lang.number(reading.failed())));
                }
            }
            return facts;
        }

        List<String> entries(Condition.Following following, Condition.Reading reading) {
            List<String> facts = new ArrayList<>();
            String entries = lang.number(following.entries());
            facts.add(
                    reading == null || reading.events() == null
                            ? said.entriesAlone(entries)
                            : said.entries(entries, lang.number(reading.events())));
            if (following.rebuilding()) {
                facts.add(said.rebuilding());
            } else if (reading != null && following.atHead()) {
                facts.add(said.upToDate());
            } else if (!following.lag().isZero()) {
                facts.add(said.behind(span(following.lag())));
            } else if (reading != null) {
                facts.add(said.changesUnderWay());
            }
            if (following.unreadable() > 0) {
                facts.add(said.unreadable(lang.number(following.unreadable())));
            }
            return facts;
        }

        List<String> replica(Reads.State state) {
            return state.unfit() == Reads.Unfit.AWAY || state.lagSeconds() == null
                    ? List.of()
                    : List.of(said.replica(span(Duration.ofMillis(Math.round(state.lagSeconds() * 1000)))));
        }

        private String span(Duration span) {
            if (span.toDays() > 1) {
                return said.days(lang.number(span.toDays()));
            }
            if (span.toHours() > 1) {
                return said.hours(lang.number(span.toHours()));
            }
            if (span.toMinutes() > 1) {
                return said.minutes(lang.number(span.toMinutes()));
            }
            return span.toSeconds() < 1 ? said.noTime() : said.seconds(lang.number(span.toSeconds()));
        }
    }
}
