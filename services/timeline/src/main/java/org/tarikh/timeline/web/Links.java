package org.tarikh.timeline.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
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
        UriBuilder whole = uri.getRequestUriBuilder();
        Stream.of("cursor", "around", "limit", "order").forEach(parameter -> whole.replaceQueryParam(parameter));
        String query = whole.build().getRawQuery();
        Stream.of(Form.values())
                .filter(form -> form != Form.LIST)
                .forEach(form -> add(answer, form.address(query), "alternate", form.type()));
    }

    /** The list from a cursor on; from its beginning where that is null. */
    private static String at(UriInfo uri, String cursor) {
        UriBuilder there =
                uri.getRequestUriBuilder().replaceQueryParam("cursor").replaceQueryParam("around");
        String query = (cursor == null ? there : there.queryParam("cursor", cursor))
                .build()
                .getRawQuery();
        return uri.getPath() + (query == null || query.isEmpty() ? "" : "?" + query);
    }

    private static void add(ContainerResponseContext answer, String address, String relation, String type) {
        String link = "<" + address + ">; rel=\"" + relation + "\"" + (type == null ? "" : "; type=\"" + type + "\"");
        answer.getHeaders().add(HttpHeaders.LINK, link);
    }
}
