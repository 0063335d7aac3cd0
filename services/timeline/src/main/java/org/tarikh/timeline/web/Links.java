package org.tarikh.timeline.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.tarikh.timeline.chronology.Page;

/** Says in {@code Link} where a list goes on and begins, in what other forms it can be had, and on what terms (RFC 8288). */
class Links {
    private final String licence;

    Links(@ConfigProperty(name = "tarikh.export.licence") String licence) {
        this.licence = licence;
    }

    @ServerResponseFilter
    void link(ContainerRequestContext request, ContainerResponseContext answer) {
        UriInfo uri = request.getUriInfo();
        if (answer.getStatus() != Response.Status.OK.getStatusCode()
                || !uri.getPath().startsWith("/api/")) {
            return;
        }
        if (answer.getEntity() instanceof Page page) {
            list(uri, answer, page);
            add(answer, licence, "license", null);
        }
        add(answer, "/q/openapi", "describedby", "application/vnd.oai.openapi+yaml");
    }

    private static void list(UriInfo uri, ContainerResponseContext answer, Page page) {
        if (page.next() != null) {
            add(answer, at(uri, page.next()), "next", null);
        }
        if (page.previous() != null) {
            add(answer, at(uri, page.previous()), "prev", null);
        }
        add(answer, at(uri, null), "first", null);
        String query = without(uri, "cursor", "around", "limit", "order");
        Stream.of(Form.values())
                .filter(form -> form != Form.LIST)
                .forEach(form -> add(answer, form.address(query), "alternate", form.type()));
    }

    /** The list from a cursor on; from its beginning where that is null. */
    private static String at(UriInfo uri, String cursor) {
        String rest = without(uri, "cursor", "around");
        String query = Stream.of(rest, cursor == null ? "" : "cursor=" + cursor)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return uri.getPath() + (query.isEmpty() ? "" : "?" + query);
    }

    /** The query of an address as it was asked, without some parameters. */
    private static String without(UriInfo uri, String... parameters) {
        String query = uri.getRequestUri().getRawQuery();
        return query == null
                ? ""
                : Stream.of(query.split("&"))
                        .filter(part -> !part.isEmpty()
                                && Stream.of(parameters)
                                        .noneMatch(name -> part.equals(name) || part.startsWith(name + "=")))
                        .collect(Collectors.joining("&"));
    }

    private static void add(ContainerResponseContext answer, String address, String relation, String type) {
        String link = "<" + address + ">; rel=\"" + relation + "\"" + (type == null ? "" : "; type=\"" + type + "\"");
        answer.getHeaders().add(HttpHeaders.LINK, link);
    }
}
