package org.tarikh.timeline.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses what a page of another site has a browser send, before any token is looked at ({@code Sec-Fetch-Site}). */
class CrossSite {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @ServerRequestFilter
    Response refuse(ContainerRequestContext request) {
        String from = request.getHeaderString("Sec-Fetch-Site");
        boolean welcome = from == null || OWN.contains(from) || READS.contains(request.getMethod());
        return welcome ? null : Response.status(Response.Status.BAD_REQUEST).build();
    }
}
