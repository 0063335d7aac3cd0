package org.tarikh.timeline.chronology;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tarikh.timeline.importance.Zoom;
import org.tarikh.timeline.problem.Problem;
import org.tarikh.timeline.problem.Violation;

/**
 * Which entries are asked for; the query parameters of the API and of the pages.
 *
 * <p>Values of one field are alternatives, different fields must all match, a leading {@code -} excludes. Days are
 * inclusive, and an entry matches when its own range overlaps. Undated entries are listed by {@code dated=false} only.
 */
public final class Filter {
    private static final Filter NONE = new Filter(Map.of());

    private final Map<Field, List<String>> chosen;

    private Filter(Map<Field, List<String>> chosen) {
        this.chosen = chosen;
    }

    /** What a page makes of its parameters: the filter, and what had to be left out of it. */
    public record Leniently(Filter filter, List<Violation> ignored) {}

    /** Everything dated. */
    public static Filter none() {
        return NONE;
    }

    /**
     * Reads the parameters of a request to the API.
     *
     * @param besides parameters the address takes that are no part of a filter
     * @throws Problem 400 naming every parameter that is unknown or bad
     */
    public static Filter of(MultivaluedMap<String, String> parameters, String... besides) {
        List<Violation> faults = new ArrayList<>();
        for (String name : parameters.keySet()) {
            if (Field.of(name).isEmpty() && !Arrays.asList(besides).contains(name)) {
                String known =
                        Arrays.stream(Field.values()).map(Field::parameter).collect(Collectors.joining(", "));
                String extra = besides.length == 0 ? "" : ", " + String.join(", ", besides);
                faults.add(new Violation(name, "is no parameter of this address, which takes " + known + extra));
            }
        }
        Filter filter = read(parameters, faults, true);
        if (!faults.isEmpty()) {
            throw Problem.parameters(faults);
        }
        return filter;
    }

    /** Reads the parameters of a page: what is unknown or empty is passed over, what is bad is left out and told. */
    public static Leniently lenient(MultivaluedMap<String, String> parameters) {
        List<Violation> faults = new ArrayList<>();
        Filter filter = read(parameters, faults, false);
        return new Leniently(filter, List.copyOf(faults));
    }

    private static Filter read(MultivaluedMap<String, String> parameters, List<Violation> faults, boolean strict) {
        Map<Field, List<String>> chosen = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            List<String> good = new ArrayList<>();
            for (String given : parameters.getOrDefault(field.parameter(), List.of())) {
                String value = given.strip();
                if (value.isEmpty() && !strict) {
                    continue;
                }
                String fault = field.fault(value);
                if (fault == null && !field.repeats() && !good.isEmpty()) {
                    fault = "must be given once";
                }
                if (fault == null) {
                    good.add(value);
                } else {
                    faults.add(new Violation(field.parameter(), fault));
                }
            }
            put(chosen, field, good);
        }
        Filter filter = new Filter(chosen);
        if (filter.from().isPresent()
                && filter.to().filter(filter.from().get()::isAfter).isPresent()) {
            faults.add(new Violation("to", "must not be before from"));
            return filter.without("to");
        }
        return filter;
    }

    private static void put(Map<Field, List<String>> chosen, Field field, List<String> values) {
        List<String> canonical = values.size() < 2
                ? List.copyOf(values)
                : values.stream().distinct().sorted().toList();
        if (canonical.isEmpty() || field == Field.DATED && canonical.equals(List.of("true"))) {
            chosen.remove(field);
        } else {
            chosen.put(field, canonical);
        }
    }

    public Optional<LocalDate> from() {
        return single(Field.FROM).map(LocalDate::parse);
    }

    public Optional<LocalDate> to() {
        return single(Field.TO).map(LocalDate::parse);
    }

    /** Words to search for. */
    public Optional<String> q() {
        return single(Field.Q);
    }

    /** The least importance asked for, by number or by how near a reader looks, whichever is more; 0 to 10. */
    public Optional<Double> minImportance() {
        return Stream.concat(
                        values(Field.MIN_IMPORTANCE).stream().map(Double::valueOf),
                        values(Field.ZOOM).stream().map(word -> Zoom.valueOf(word.toUpperCase(Locale.ROOT))
                                .least()))
                .max(Double::compare);
    }

    /** How many sources that do not copy one another must tell of an entry; 1 to 99. */
    public Optional<Integer> minSources() {
        return single(Field.MIN_SOURCES).map(Integer::valueOf);
    }

    /** The moment as of which the chronology is asked for; empty for what is known now. */
    public Optional<Instant> asOf() {
        return single(Field.AS_OF).map(AsOf::read);
    }

    /** What the chronology is asked of: the moment of {@link #asOf}, or now. */
    public Knowledge knowledge() {
        return asOf().map(Knowledge::at).orElse(Knowledge.NOW);
    }

    /** Whether dated entries are asked for, or else the undated ones. */
    public boolean dated() {
        return !single(Field.DATED).equals(Optional.of("false"));
    }

    private Optional<String> single(Field field) {
        return values(field).stream().findFirst();
    }

    /** What is chosen of a field as it stands in the URL, excluded values with their leading {@code -}. */
    public List<String> values(String parameter) {
        return values(known(parameter));
    }

    List<String> values(Field field) {
        return chosen.getOrDefault(field, List.of());
    }

    /** The values of which one must match; empty where any will do. */
    public List<String> included(Field field) {
        return values(field).stream().filter(value -> !value.startsWith("-")).toList();
    }

    /** The values of which none may match, without their {@code -}. */
    public List<String> excluded(Field field) {
        return values(field).stream()
                .filter(value -> value.startsWith("-"))
                .map(Field::bare)
                .toList();
    }

    /** Whether something with these values of a field may be left: one of them is asked for, if any is, and none is left out. */
    boolean admits(Field field, List<String> values) {
        if (values(field).isEmpty()) {
            return true;
        }
        List<String> included = included(field);
        return (included.isEmpty() || !Collections.disjoint(values, included))
                && Collections.disjoint(values, excluded(field));
    }

    /** Whether an address takes the value of the parameter. */
    public static boolean takes(String parameter, String value) {
        return known(parameter).fault(value) == null;
    }

    /** Whether the value is chosen as it stands. */
    public boolean has(String parameter, String value) {
        return values(parameter).contains(value);
    }

    public boolean isEmpty() {
        return chosen.isEmpty();
    }

    /** The parameters that are set, in their canonical order. */
    public List<String> parameters() {
        return chosen.keySet().stream().map(Field::parameter).toList();
    }

    /**
     * This filter with a value more (in a field that repeats), or with another value (in one that does not). A word
     * no vocabulary here has is taken as it is, since a facet may hold one that the events service has learnt since.
     *
     * @throws IllegalArgumentException for an unknown parameter or a value of the wrong form
     */
    public Filter with(String parameter, String value) {
        Field field = known(parameter);
        String fault = field.malformed(value);
        if (fault != null) {
            throw new IllegalArgumentException(parameter + " " + fault);
        }
        List<String> values = new ArrayList<>(field.repeats() ? values(field) : List.of());
        values.add(value);
        return changed(field, values);
    }

    /** This filter with nothing chosen of the field. */
    public Filter without(String parameter) {
        return changed(known(parameter), List.of());
    }

    /** This filter without one value of the field. */
    public Filter without(String parameter, String value) {
        Field field = known(parameter);
        return changed(
                field,
                values(field).stream().filter(chosen -> !chosen.equals(value)).toList());
    }

    private Filter changed(Field field, List<String> values) {
        Map<Field, List<String>> changed = new EnumMap<>(Field.class);
        changed.putAll(chosen);
        put(changed, field, values);
        return new Filter(Collections.unmodifiableMap(changed));
    }

    private static Field known(String parameter) {
        return Field.of(parameter)
                .orElseThrow(() -> new IllegalArgumentException(parameter + " is no part of a filter"));
    }

    /** The filter as a query string without {@code ?}, always the same for the same filter; empty for none. */
    public String query() {
        StringBuilder query = new StringBuilder();
        chosen.forEach((field, values) -> values.forEach(value -> query.append(query.isEmpty() ? "" : "&")
                .append(field.parameter())
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return query.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Filter filter && chosen.equals(filter.chosen);
    }

    @Override
    public int hashCode() {
        return chosen.hashCode();
    }

    @Override
    public String toString() {
        return query();
    }
}
