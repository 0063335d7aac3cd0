package org.tarikh.events.problem;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request early into a problem, without a word of the inside. */
public class ProblemMappers {
    /** The attribute of an anonymous identity that holds why it is not known who asks. */
    public static final String NOT_KNOWN = "not-known";

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final SecurityIdentity identity;

    ProblemMappers(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerExceptionMapper
    public Response problem(Problem problem, UriInfo uri) {
        Response answer = answer(problem.code(), problem.getMessage(), uri, problem.violations());
        return problem.retryAfter() == 0
                ? answer
                : Response.fromResponse(answer)
                        .header("Retry-After", problem.retryAfter())
                        .build();
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException e, UriInfo uri) {
        Throwable trouble = identity.getAttribute(NOT_KNOWN);
        if (trouble != null) {
            return failed(trouble, uri);
        }
        Response answer = answer(
                Code.UNAUTHORIZED,
                "Send the header Authorization: Bearer with a token that counts here.",
                uri,
                List.of());
        return Response.fromResponse(answer)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e, UriInfo uri) {
        String held = identity.getRoles().isEmpty() ? "none" : String.join(", ", new TreeSet<>(identity.getRoles()));
        return answer(Code.FORBIDDEN, "The scopes of the token are not enough for this: " + held + ".", uri, List.of());
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException e, UriInfo uri) {
        return answer(Code.NOT_FOUND, "Nothing is served at " + uri.getPath() + ".", uri, List.of());
    }

    @ServerExceptionMapper
    public Response methodNotAllowed(NotAllowedException e, UriInfo uri) {
        return answer(Code.METHOD_NOT_ALLOWED, "The method is not one of those this address takes.", uri, List.of());
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException e, UriInfo uri) {
        Code code =
                switch (e.getResponse().getStatus()) {
                    case 404 -> Code.NOT_FOUND;
                    case 405 -> Code.METHOD_NOT_ALLOWED;
                    case 406 -> Code.NOT_ACCEPTABLE;
                    case 413 -> Code.BODY_TOO_LARGE;
                    case 415 -> Code.UNSUPPORTED_MEDIA_TYPE;
                    default -> e.getResponse().getStatus() < 500 ? Code.BAD_REQUEST : Code.INTERNAL_ERROR;
                };
        if (code == Code.INTERNAL_ERROR) {
            return failed(e, uri);
        }
        return answer(code, code.title() + ".", uri, List.of());
    }

    @ServerExceptionMapper
    public Response failed(Throwable e, UriInfo uri) {
        switch (Trouble.of(e)) {
            case FULL -> {
                LOG.errorf("The database has no room left: %s was refused", uri.getPath());
                return answer(
                        Code.STORAGE_FULL,
                        "Nothing of the request was stored. Send it again once there is room.",
                        uri,
                        List.of());
            }
            case AWAY -> {
                LOG.warnf("The database does not answer: %s was refused", uri.getPath());
                return answer(
                        Code.DATABASE_AWAY,
                        "Send the request again in a moment; what has been stored already is not stored twice.",
                        uri,
                        List.of());
            }
            case OTHER -> LOG.errorf(e, "Answering %s failed", uri.getPath());
        }
        return answer(Code.INTERNAL_ERROR, "The request could not be answered; the log says why.", uri, List.of());
    }

    static Response answer(Code code, String detail, UriInfo uri, List<Violation> violations) {
        return Response.status(code.status())
                .type(ProblemBody.MEDIA_TYPE)
                .entity(ProblemBody.of(code, detail, uri.getPath(), violations))
                .build();
    }
}
