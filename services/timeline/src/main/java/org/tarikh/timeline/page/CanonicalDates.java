package org.tarikh.timeline.page;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.tarikh.frontend.frame.Lang;

/**
 * Leads a page's address whose dates are typed in another way to the one with Gregorian days, since the address is the
 * view; what cannot be read stays as it is, and the page says so. The API takes Gregorian days only.
 */
class CanonicalDates {
    private static final List<String> ENDS = List.of("from", "to");
    private static final List<String> PARTS = List.of("Day", "Month", "Year");

    @ServerRequestFilter
    Response lead(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        if (!request.getMethod().equals(HttpMethod.GET) || uri.getPath().startsWith("/api/")) {
            return null;
        }
        MultivaluedMap<String, String> given = uri.getQueryParameters();
        Map<String, String> ends = new LinkedHashMap<>();
        ENDS.forEach(end -> ends.put(end, canonical(end, given)));
        boolean same = ENDS.stream()
                .allMatch(end ->
                        parts(end).noneMatch(given::containsKey) && Objects.equals(ends.get(end), given.getFirst(end)));
        return same ? null : Response.seeOther(address(uri, ends)).build();
    }

    /** The end as it should stand in the address, null for none. */
    private static String canonical(String end, MultivaluedMap<String, String> given) {
        String typed = parts(end).anyMatch(given::containsKey) ? joined(end, given) : given.getFirst(end);
        return typed == null
                ? null
                : TypedDate.read(typed)
                        .map(date -> (end.equals("from") ? date.first() : date.last()).toString())
                        .orElse(typed);
    }

    /** Three fields as one text; a month's name tells that its year is Solar Hijri, whatever its number. */
    private static String joined(String end, MultivaluedMap<String, String> given) {
        String typed = parts(end)
                .map(part -> {
                    String value =
                            Objects.requireNonNullElse(given.getFirst(part), "").strip();
                    return part.endsWith("Month") && value.matches("[1-9]|1[0-2]")
                            ? SolarDay.names(Lang.of(given.getFirst("lang"))).get(Integer.parseInt(value) - 1)
                            : value;
                })
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return typed.isEmpty() ? null : typed;
    }

    private static Stream<String> parts(String end) {
        return PARTS.stream().map(part -> end + part);
    }

    private static URI address(UriInfo uri, Map<String, String> ends) {
        Set<String> query = new LinkedHashSet<>();
        String given = uri.getRequestUri().getRawQuery();
        for (String parameter : given.split("&")) {
            String name = parameter.split("=", 2)[0];
            String end = ENDS.stream()
                    .filter(one -> name.equals(one) || parts(one).anyMatch(name::equals))
                    .findFirst()
                    .orElse(null);
            if (end == null) {
                query.add(parameter);
            } else if (ends.get(end) != null) {
                query.add(end + "=" + Reader.encoded(ends.get(end)));
            }
        }
        // Two slashes at the beginning would lead to another host.
        String path = uri.getRequestUri().getRawPath().replaceAll("^/+", "/");
        return URI.create(query.isEmpty() ? path : path + "?" + String.join("&", query));
    }
}
