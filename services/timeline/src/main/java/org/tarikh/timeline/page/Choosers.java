package org.tarikh.timeline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tarikh.frontend.chronology.Filters.Kept;
import org.tarikh.frontend.compare.CompareView.Chooser;
import org.tarikh.frontend.compare.CompareView.Group;
import org.tarikh.frontend.compare.CompareView.Option;
import org.tarikh.frontend.compare.CompareView.Sort;
import org.tarikh.timeline.chronology.Also;
import org.tarikh.timeline.chronology.Facets;
import org.tarikh.timeline.chronology.Filter;

/**
 * The form that chooses what is compared, from what entries name most often.
 *
 * @param called what is chosen already is called, however seldom it is named
 */
record Choosers(Reader reader, Filter filter, Facets facets, Map<String, String> called) {
    private static final List<String> TYPED = List.of("from", "to", "kind");

    Chooser chooser(Optional<Also> a, Optional<Also> b) {
        return new Chooser(
                groups(a),
                groups(b),
                kept(),
                filter.from().map(Object::toString).orElse(null),
                filter.to().map(Object::toString).orElse(null),
                filter.values("kind").stream()
                        .filter(kind -> !kind.startsWith("-"))
                        .findFirst()
                        .map(Terms::kind)
                        .orElse(null));
    }

    private List<Group> groups(Optional<Also> chosen) {
        List<Group> groups = new ArrayList<>();
        groups.add(group(Sort.ACTOR, "actor", facets.actor(), chosen));
        groups.add(group(Sort.THREAD, "thread", facets.thread(), chosen));
        groups.add(group(Sort.PLACE, "place", facets.place(), chosen));
        groups.removeIf(group -> group.options().isEmpty());
        return groups;
    }

    private Group group(Sort sort, String parameter, List<Facets.Value> values, Optional<Also> chosen) {
        List<Option> options = new ArrayList<>();
        chosen.filter(also -> also.parameter().equals(parameter))
                .filter(also -> values.stream().noneMatch(value -> value.value().equals(also.id())))
                .ifPresent(also -> options.add(new Option(also.toString(), called.get("with=" + also), true)));
        values.forEach(value -> {
            Also also = new Also(parameter, value.value());
            options.add(new Option(also.toString(), value.label(), chosen.equals(Optional.of(also))));
        });
        return new Group(sort, options);
    }

    /** What the form has no field for and has to send along. */
    private List<Kept> kept() {
        List<Kept> kept = new ArrayList<>();
        reader.known(filter).parameters().stream()
                .filter(parameter -> !TYPED.contains(parameter))
                .forEach(parameter ->
                        reader.known(filter).values(parameter).forEach(value -> kept.add(new Kept(parameter, value))));
        reader.on(ComparePage.PATH, List.of())
                .choices()
                .forEach(choice -> kept.add(new Kept(choice.split("=")[0], choice.split("=")[1])));
        return kept;
    }
}
