package org.tarikh.timeline.problem;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failure with a problem: in JSON where programs ask, as a page elsewhere. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Instance<ProblemPage> pages;

    ProblemMappers(Instance<ProblemPage> pages) {
        this.pages = pages;
    }

    @ServerExceptionMapper
    Response refused(Problem problem, UriInfo uri) {
        return answer(problem, uri);
    }

    @ServerExceptionMapper
    Response unanswered(WebApplicationException e, UriInfo uri) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        Code code = Code.of(status);
        Response answer = answer(new Problem(code, detail(code, uri)), uri);
        String allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer
                : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
    }

    @ServerExceptionMapper
    Response failed(Throwable e, UriInfo uri) {
        if (Trouble.of(e) == Trouble.AWAY) {
            LOG.warnf("The database does not answer: %s was refused", uri.getPath());
            return answer(new Problem(Code.DATABASE_AWAY, "Trying again in a moment may help"), uri);
        }
        LOG.errorf(e, "%s could not be answered", uri.getPath());
        return answer(new Problem(Code.INTERNAL, "The failure has been logged; trying again may help"), uri);
    }

    private static String detail(Code code, UriInfo uri) {
        return switch (code) {
            case NOT_FOUND -> "There is nothing at " + uri.getPath();
            case METHOD_NOT_ALLOWED -> uri.getPath() + " does not take this method";
            default -> code.title();
        };
    }

    private Response answer(Problem problem, UriInfo uri) {
        if (!ProblemBody.toldAt(uri.getPath()) && pages.isResolvable()) {
            return pages.get().of(problem);
        }
        return Response.status(problem.code().status())
                .type(ProblemBody.MEDIA_TYPE)
                .entity(ProblemBody.of(problem, uri.getPath()))
                .build();
    }
}
