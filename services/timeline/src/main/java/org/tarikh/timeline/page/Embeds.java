package org.tarikh.timeline.page;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tarikh.frontend.chronology.Filters.Chosen;
import org.tarikh.frontend.chronology.Filters.Facet;
import org.tarikh.frontend.chronology.Label;
import org.tarikh.frontend.embed.EmbedCode;
import org.tarikh.frontend.frame.Messages;

/** What others are given to show part of the chronology within their own page. */
final class Embeds {
    /** Height of a list and of an event, in CSS pixels, where nothing else is asked for. */
    static final int LIST_HEIGHT = 480;

    static final int EVENT_HEIGHT = 340;

    /** What the frame may do: lead on to a page of its own, which is then an ordinary one. No script runs in it. */
    private static final String SANDBOX = "allow-popups allow-popups-to-escape-sandbox";

    /** What these are narrowed to says by itself what it is; of others one has to say which part of an entry is meant. */
    private static final Set<Facet> PLAIN = Set.of(
            Facet.KIND,
            Facet.TYPE,
            Facet.ACTOR,
            Facet.PLACE,
            Facet.STATUS,
            Facet.COUNTRY,
            Facet.PUBLISHER,
            Facet.THREAD);

    private Embeds() {}

    /**
     * The frame to paste.
     *
     * @param embed the address within this house that it shows
     * @param title what it shows, for readers who do not see it
     * @param height in CSS pixels
     * @param page the absolute address of the page it is an embed of
     */
    static EmbedCode code(UriInfo uri, String embed, String title, int height, String page) {
        return new EmbedCode(
                frame(absolute(uri, embed), title, "100%", height),
                embed,
                absolute(uri, "/oembed?url=" + Reader.encoded(page) + "&format=json"));
    }

    /** @param width in CSS pixels, or in percent of what surrounds it */
    static String frame(String address, String title, String width, int height) {
        return "<iframe src=\"%s\" title=\"%s\" width=\"%s\" height=\"%d\" loading=\"lazy\" frameborder=\"0\" sandbox=\"%s\"></iframe>"
                .formatted(escaped(address), escaped(title), width, height, SANDBOX);
    }

    static String absolute(UriInfo uri, String address) {
        return uri.getBaseUri().resolve(address).toString();
    }

    /** The choices of an address that only an embed has: its colours and its length. */
    static List<String> kept(MultivaluedMap<String, String> parameters) {
        return List.of("theme", "limit").stream()
                .filter(parameters::containsKey)
                .map(name -> name + "=" + Reader.encoded(parameters.getFirst(name)))
                .toList();
    }

    /** What the entries are narrowed to, in words. */
    static String title(List<Chosen> chosen, Messages words) {
        return chosen.isEmpty()
                ? words.subtitle()
                : chosen.stream()
                        .map(choice -> said(choice.facet(), choice.label(), words))
                        .collect(Collectors.joining(" · "));
    }

    private static String said(Facet facet, Label label, Messages words) {
        String said = label.excluded() ? words.except() + " " : "";
        if (label.kind() != null) {
            return said + words.kind(label.kind());
        }
        if (label.status() != null) {
            return said + words.status(label.status());
        }
        if (label.type() != null) {
            return said + words.type(label.type());
        }
        if (facet == Facet.WORDS) {
            return "“" + label.name() + "”";
        }
        return said + (PLAIN.contains(facet) ? label.name() : (words.facet(facet) + " " + label.name()).strip());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
