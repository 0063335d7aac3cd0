package org.tarikh.timeline.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tarikh.frontend.desk.ProposalsView.Kind;
import org.tarikh.frontend.desk.ProposalsView.Part;
import org.tarikh.frontend.desk.ProposalsView.Typed;
import org.tarikh.timeline.chronology.Entry;

/** The form in which an editor says what a name is. */
final class ProposalForm {
    /** A form in which nothing is typed yet. */
    static final Typed EMPTY = new Typed("", "", "", "", "", "", "", "", "", "");

    private static final Pattern NAMED = Pattern.compile(".*\\(([^()\\s]+)\\)");

    private final MultivaluedMap<String, String> form;

    ProposalForm(MultivaluedMap<String, String> form) {
        this.form = form;
    }

    /** What is in a field, without the spaces around it; empty where it is not sent. */
    String text(String name) {
        return Doorway.said(form.getFirst(name)).strip();
    }

    /** The fields as they were typed. */
    Typed typed() {
        return new Typed(
                text("proposal"),
                text("name"),
                text("aliases"),
                text("kind"),
                text("country"),
                text("initiators"),
                text("place"),
                text("lat"),
                text("lon"),
                text("note"));
    }

    /** What the name is to be; null where no such thing can be added. */
    Kind kind() {
        return Terms.of(Kind.class, text("kind"));
    }

    /**
     * An entry as it is sent to the service, but for the one it lies under.
     *
     * @param parent id of that one, empty where none is meant
     * @throws NumberFormatException where a coordinate is no number
     */
    Map<String, Object> entry(Kind kind, String parent) {
        Map<String, Object> entry = named();
        entry.put("kind", kind.word());
        put(entry, "country", text("country").toUpperCase(Locale.ROOT));
        put(entry, "parent", parent);
        List<String> aliases = Stream.of(text("aliases").split(","))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
        if (!aliases.isEmpty()) {
            entry.put("aliases", aliases);
        }
        if (!kind.actor()) {
            degrees(entry, "lat");
            degrees(entry, "lon");
        }
        return entry;
    }

    /** The name with the reason, as it is sent. */
    Map<String, Object> named() {
        Map<String, Object> named = new HashMap<>();
        named.put("name", text("name"));
        put(named, "note", text("note"));
        return named;
    }

    private static void put(Map<String, Object> entry, String field, String value) {
        if (!value.isEmpty()) {
            entry.put(field, value);
        }
    }

    private void degrees(Map<String, Object> entry, String field) {
        if (!text(field).isEmpty()) {
            entry.put(field, Double.valueOf(text(field).replace(',', '.')));
        }
    }

    /**
     * The id of the entry that is meant by what was typed: the one in brackets, else of the only one with the name.
     *
     * @param entries finds those that have some words in a name
     */
    static Optional<String> id(String typed, Function<String, List<Entry.Party>> entries) {
        Matcher named = NAMED.matcher(typed);
        if (named.matches()) {
            return Optional.of(named.group(1));
        }
        List<Entry.Party> same = entries.apply(typed).stream()
                .filter(one -> typed.equalsIgnoreCase(one.name()) || typed.equals(one.id()))
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0).id()) : Optional.empty();
    }

    /** The parts of the form that the service's fields stand in. */
    static Set<Part> parts(List<String> fields, boolean actor) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String field : fields) {
            parts.add(
                    switch (field.replaceFirst("[.\\[].*", "")) {
                        case "aliases" -> Part.ALIASES;
                        case "kind" -> Part.KIND;
                        case "country" -> Part.COUNTRY;
                        case "parent" -> actor ? Part.ACTOR : Part.PLACE;
                        case "lat", "lon" -> Part.COORDINATES;
                        case "note" -> Part.NOTE;
                        default -> Part.NAME;
                    });
        }
        return parts;
    }
}
