package org.tarikh.timeline.page;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says in a page why a form without its token was refused; quarkus-rest-csrf answers without a word. */
class ForgedForms {
    private final Receipts receipts;

    ForgedForms(Receipts receipts) {
        this.receipts = receipts;
    }

    @ServerResponseFilter
    void explain(ContainerRequestContext request, ContainerResponseContext response, UriInfo uri) {
        boolean refused = response.getStatus() == Response.Status.BAD_REQUEST.getStatusCode() && !response.hasEntity();
        if (refused
                && request.getMethod().equals(HttpMethod.POST)
                && !uri.getPath().startsWith("/api/")) {
            Response page = receipts.expired(uri);
            response.getHeaders().putAll(page.getHeaders());
            response.setEntity(page.getEntity());
        }
    }
}
