package org.tarikh.events.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;

/**
 * Refuses what a page of another site has a browser send: where no token is asked for, any page that is open on this
 * machine could write otherwise, since a browser sends a text or a form to any address without asking first.
 */
public class CrossSite {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request) {
        if (!READS.contains(request.getMethod())
                && foreign(
                        request.getHeaderString("Sec-Fetch-Site"),
                        request.getHeaderString("Origin"),
                        request.getHeaderString("Host"))) {
            throw new Problem(Code.CROSS_SITE, "The request was sent by a page of another site.");
        }
    }

    /**
     * Whether a request comes from another site's page; programs send neither of these headers.
     *
     * @param site what newer browsers say of it, or null
     * @param origin what all browsers say with a write, or null
     */
    static boolean foreign(String site, String origin, String host) {
        return site == null ? origin != null && !origin.endsWith("//" + host) : !OWN.contains(site);
    }
}
