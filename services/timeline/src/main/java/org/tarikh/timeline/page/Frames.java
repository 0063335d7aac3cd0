package org.tarikh.timeline.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Lang;
import org.tarikh.frontend.frame.Messages;
import org.tarikh.timeline.chronology.Filter;

/** What every page shares: head, masthead, and the same page in other languages. */
@ApplicationScoped
class Frames {
    private final String assets = fingerprint("tarikh.css", "tarikh.js", "theme.js");

    /**
     * The frame of a page.
     *
     * @param title null on the chronology
     * @param description null where Tarikh's own sentence says it
     * @param filter what the chronology is narrowed to; on other pages nothing
     * @param kept parameters of this page that its other languages must keep
     */
    Frame frame(Reader reader, UriInfo uri, String title, String description, Filter filter, String... kept) {
        String path = uri.getPath();
        List<String> parameters = new ArrayList<>(List.of(kept));
        if (!filter.isEmpty()) {
            parameters.add(filter.query());
        }
        return new Frame(
                reader.lang(),
                title,
                description == null ? messages(reader.lang()).describe() : description,
                uri.getBaseUri().resolve(path).toString(),
                reader.chronology(Filter.none()),
                reader.about(),
                reader.address("/threads", List.of()),
                reader.address("/figures", List.of()),
                reader.address("/records", List.of()),
                filter.q().orElse(null),
                Arrays.stream(Lang.values())
                        .map(lang -> new Frame.LanguageLink(
                                lang, reader.in(lang).address(path, parameters), lang == reader.lang()))
                        .toList(),
                reader.solar(),
                reader.withSolar(!reader.solar()).address(path, parameters),
                assets);
    }

    Messages messages(Lang lang) {
        return MessageBundles.get(Messages.class, Localized.Literal.of(lang.tag()));
    }

    private static String fingerprint(String... files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
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
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
