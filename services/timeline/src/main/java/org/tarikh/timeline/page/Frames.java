package org.tarikh.timeline.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tarikh.frontend.chronology.LiveMessages;
import org.tarikh.frontend.company.CompanyMessages;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Lang;
import org.tarikh.frontend.frame.Messages;
import org.tarikh.frontend.source.ChangesMessages;
import org.tarikh.frontend.status.StatusMessages;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.sharing.Fingerprint;

/** What every page shares: head, masthead, and the same page in other languages. */
@ApplicationScoped
class Frames {
    private final String assets = fingerprint("tarikh.css", "tarikh.js", "theme.js", "desk.js", "quoting.js");

    /**
     * The frame of a page.
     *
     * @param title null on the chronology
     * @param description null where Tarikh's own sentence says it
     * @param filter what the chronology is narrowed to; on other pages nothing
     * @param kept parameters of this page that its other languages must keep
     */
    Frame frame(Reader reader, UriInfo uri, String title, String description, Filter filter, String... kept) {
        // As it was asked for: decoded, not every address is one.
        String path = uri.getRequestUri().getRawPath();
        List<String> parameters = parameters(reader, filter, kept);
        return new Frame(
                reader.lang(),
                reader.named() ? reader.lang().tag() : null,
                title,
                description == null ? messages(reader.lang()).describe() : description,
                uri.getBaseUri().resolve(path).toString(),
                reader.chronology(Filter.none()),
                reader.about(),
                reader.map(filter),
                reader.address("/threads", List.of()),
                reader.address("/figures", List.of()),
                reader.address("/records", List.of()),
                ProgressPage.address(reader),
                StatusPage.address(reader),
                reader.address(DocsPage.PATH, List.of()),
                known(reader, path, parameters(reader.at(null), filter, kept)),
                filter.q().orElse(null),
                Arrays.stream(Lang.values())
                        .map(lang -> new Frame.LanguageLink(
                                lang, reader.in(lang).address(path, parameters), lang == reader.lang()))
                        .toList(),
                reader.solar(),
                reader.withSolar(!reader.solar()).address(path, parameters),
                assets);
    }

    private static List<String> parameters(Reader reader, Filter filter, String... kept) {
        List<String> parameters = new ArrayList<>(List.of(kept));
        Filter then = reader.known(filter);
        if (!then.isEmpty()) {
            parameters.add(then.query());
        }
        return parameters;
    }

    private static Frame.Known known(Reader reader, String path, List<String> now) {
        return reader.known(Filter.none())
                .asOf()
                .map(moment -> new Frame.Known(
                        reader.asOf(), moment(reader, moment), reader.at(null).address(path, now)))
                .orElse(null);
    }

    /** A day where a day was asked for, else the minute as well. */
    private static String moment(Reader reader, Instant moment) {
        OffsetDateTime then = moment.atOffset(ZoneOffset.UTC);
        String day = Dates.of(reader).day(then.toLocalDate());
        boolean wholeDay = reader.asOf().length() == 10;
        return wholeDay
                ? day
                : day + reader.lang().digits(" %02d:%02d UTC".formatted(then.getHour(), then.getMinute()));
    }

    Messages messages(Lang lang) {
        return MessageBundles.get(Messages.class, Localized.Literal.of(lang.tag()));
    }

    /** The words for who is named together. */
    CompanyMessages company(Lang lang) {
        return MessageBundles.get(CompanyMessages.class, Localized.Literal.of(lang.tag()));
    }

    StatusMessages status(Lang lang) {
        return MessageBundles.get(StatusMessages.class, Localized.Literal.of(lang.tag()));
    }

    /** The words for what changed in a document. */
    ChangesMessages changes(Lang lang) {
        return MessageBundles.get(ChangesMessages.class, Localized.Literal.of(lang.tag()));
    }

    LiveMessages live(Lang lang) {
        return MessageBundles.get(LiveMessages.class, Localized.Literal.of(lang.tag()));
    }

    private static String fingerprint(String... files) {
        MessageDigest digest = Fingerprint.digest();
        try {
            for (String file : files) {
                String resource = "META-INF/resources/assets/" + file;
                try (InputStream content =
                        Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
                    if (content == null) {
                        throw new IllegalStateException(resource + " is missing from the front-end templates");
                    }
                    digest.update(content.readAllBytes());
                }
            }
            return Fingerprint.of(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
