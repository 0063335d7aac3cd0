package org.tarikh.events.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which names count as equal when a reading is scored; without a file only names alike but for case, accents and article. */
final class Aliases {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}_' -]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ARTICLE = Pattern.compile("^the ");
    private static final Pattern PLACE_WORDS = Pattern.compile("^(the|city of|province of|district of) "
            + "| (province|city|district|region|governorate|state|department|division)$");
    private static final String NO_DAY = "9998";

    private final Map<String, String> actors = new HashMap<>();
    private final Map<String, List<List<String>>> eras = new HashMap<>();
    private final Set<String> generic = new HashSet<>();
    private final Map<String, String> places = new HashMap<>();

    private record Names(
            LinkedHashMap<String, List<String>> actors,
            @JsonProperty("era_actors") LinkedHashMap<String, List<List<String>>> eras,
            @JsonProperty("generic_actors") List<String> generic,
            LinkedHashMap<String, List<String>> places) {}

    /** No aliases at all. */
    Aliases() {}

    static Aliases of(Path file, ObjectMapper json) throws IOException {
        var aliases = new Aliases();
        Names names = json.readValue(file.toFile(), Names.class);
        if (names.actors != null) {
            names.actors.forEach((name, others) -> {
                aliases.actors.putIfAbsent(actorKey(name), name);
                others.forEach(other -> aliases.actors.putIfAbsent(actorKey(other), name));
            });
        }
        if (names.eras != null) {
            names.eras.forEach((name, eras) -> aliases.eras.put(actorKey(name), eras));
        }
        if (names.generic != null) {
            names.generic.forEach(name -> aliases.generic.add(actorKey(name)));
        }
        if (names.places != null) {
            names.places.forEach((name, others) -> {
                aliases.places.putIfAbsent(placeKey(name), placeKey(name));
                others.forEach(other -> aliases.places.putIfAbsent(placeKey(other), placeKey(name)));
            });
        }
        return aliases;
    }

    private static String plain(String name) {
        if (name == null) {
            return "";
        }
        String apart = Normalizer.normalize(name.replace('’', '\'').replace('‘', '\''), Normalizer.Form.NFKD);
        String bare = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
        return BLANKS.matcher(OTHER.matcher(bare).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    private static String actorKey(String name) {
        return ARTICLE.matcher(plain(name)).replaceFirst("");
    }

    private static String placeKey(String name) {
        return PLACE_WORDS.matcher(plain(name)).replaceAll("");
    }

    /** The one name of an actor; some names meant another party before a day. */
    String actor(String name, LocalDate published) {
        String key = actorKey(name);
        String day = published == null ? NO_DAY : published.toString();
        for (List<String> era : eras.getOrDefault(key, List.of())) {
            if (day.compareTo(era.get(0)) < 0) {
                return era.get(1).toLowerCase(Locale.ROOT);
            }
        }
        return actors.getOrDefault(key, key).toLowerCase(Locale.ROOT);
    }

    /** The actors' names, each once; generic ones ("residents") only if asked for. */
    Set<String> actors(Collection<String> names, LocalDate published, boolean withGeneric) {
        var found = new TreeSet<String>();
        for (String name : names) {
            if (name != null && !name.isEmpty() && (withGeneric || !generic.contains(actorKey(name)))) {
                found.add(actor(name, published));
            }
        }
        return found;
    }

    String place(String name) {
        String key = placeKey(name);
        return places.getOrDefault(key, key);
    }
}
