package org.tarikh.timeline.page;

import io.quarkus.csrf.reactive.runtime.CsrfTokenParameterProvider;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.desk.ClerkMessages;
import org.tarikh.frontend.desk.DeskMessages;
import org.tarikh.frontend.desk.DeskNav;
import org.tarikh.frontend.desk.DeskPart;
import org.tarikh.frontend.desk.GateMessages;
import org.tarikh.frontend.desk.SessionEndedView;
import org.tarikh.frontend.desk.SignInRefusedView;
import org.tarikh.frontend.desk.Trouble;
import org.tarikh.frontend.errata.ErrorReportView.Token;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Lang;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.desk.Desk;
import org.tarikh.timeline.desk.Outcome;
import org.tarikh.timeline.desk.Person;

/**
 * What the pages of the desk share: who is signed in is told by a cookie that no script reads, that no other site's page
 * sends, and that lasts no longer than the browser; nothing of these pages is kept on the way.
 */
@ApplicationScoped
class Doorway {
    static final String DESK = "/desk";
    static final String SIGN_IN = "/desk/login";
    static final String SIGN_OUT = "/desk/logout";
    static final String PASSWORD = "/desk/password";
    static final String COOKIE = "tarikh-desk";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A secret that was made and is shown by the next page alone. */
    static final String ONCE = "tarikh-once";

    private static final int ONCE_SECONDS = 60;

    private final Desk desk;
    private final CsrfTokenParameterProvider tokens;
    private final Frames frames;
    private final CurrentVertxRequest current;
    private final String formCookie;
    private final Duration formCookieAge;
    private final int tokenSize;

    Doorway(
            Desk desk,
            CsrfTokenParameterProvider tokens,
            Frames frames,
            CurrentVertxRequest current,
            @ConfigProperty(name = "quarkus.rest-csrf.cookie-name") String formCookie,
            @ConfigProperty(name = "quarkus.rest-csrf.cookie-max-age") Duration formCookieAge,
            @ConfigProperty(name = "quarkus.rest-csrf.token-size") int tokenSize) {
        this.desk = desk;
        this.tokens = tokens;
        this.frames = frames;
        this.current = current;
        this.formCookie = formCookie;
        this.formCookieAge = formCookieAge;
        this.tokenSize = tokenSize;
    }

    DeskMessages words(Lang lang) {
        return MessageBundles.get(DeskMessages.class, Localized.Literal.of(lang.tag()));
    }

    private static GateMessages gate(Lang lang) {
        return MessageBundles.get(GateMessages.class, Localized.Literal.of(lang.tag()));
    }

    ClerkMessages clerk(Lang lang) {
        return MessageBundles.get(ClerkMessages.class, Localized.Literal.of(lang.tag()));
    }

    Frame frame(Reader reader, UriInfo uri, String title) {
        return frames.frame(reader, uri, title, null, Filter.none());
    }

    /**
     * What shows that a form was opened here. quarkus-rest-csrf gives out its cookie on paths that are named one by one
     * only, and those of the desk have ids in them; so the browser's is taken, or else one goes out with the answer.
     */
    Token token() {
        RoutingContext call = current.getCurrent();
        Cookie held = call.request().getCookie(formCookie);
        String value = held == null ? call.get(formCookie) : held.getValue();
        if (value == null) {
            byte[] bytes = new byte[tokenSize];
            RANDOM.nextBytes(bytes);
            value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            call.put(formCookie, value);
            call.response()
                    .addCookie(Cookie.cookie(formCookie, value)
                            .setPath("/")
                            .setMaxAge(formCookieAge.toSeconds())
                            .setHttpOnly(true)
                            .setSameSite(CookieSameSite.STRICT)
                            .setSecure(call.request().isSSL()));
        }
        return new Token(tokens.getParameterName(), value);
    }

    /** @param here the page that is shown, or null where it is none of them */
    DeskNav nav(Reader reader, Person person, DeskPart here) {
        return new DeskNav(
                Arrays.stream(DeskPart.values())
                        .filter(part -> person.mayAdminister() || !part.ofAdmins())
                        .filter(part -> person.hasPassword() || part != DeskPart.ACCOUNTS)
                        .map(part -> new DeskNav.Item(part, reader.address(part.path(), List.of()), part == here))
                        .toList(),
                person.name(),
                reader.address(SIGN_OUT, List.of()),
                person.hasPassword() ? reader.address(PASSWORD, List.of()) : null,
                token());
    }

    /**
     * Answers who is signed in; others are led to sign in, or to choose a password of their own first. What was typed into
     * a form is not lost where the session has ended meanwhile.
     */
    Response admit(String secret, UriInfo uri, Function<Person, Response> page) {
        Optional<Person> person = desk.who(secret);
        if (person.isEmpty()) {
            return HttpMethod.POST.equals(current.getCurrent().request().method())
                    ? late(uri)
                    : to(Reader.of(uri), SIGN_IN).build();
        }
        return person.get().mustChange() ? to(Reader.of(uri), PASSWORD).build() : page.apply(person.get());
    }

    /** A form that came too late, to be sent again. Nobody but a page of this house can have sent it: its token was right. */
    private Response late(UriInfo uri) {
        Reader reader = Reader.of(uri);
        Token token = token();
        List<SessionEndedView.Field> fields = new ArrayList<>();
        FormData typed = CurrentRequestManager.get().getFormData();
        for (String name : typed == null ? List.<String>of() : typed) {
            if (!name.equals(token.name())) {
                typed.get(name).forEach(value -> fields.add(new SessionEndedView.Field(name, value.getValue())));
            }
        }
        URI here = uri.getRequestUri();
        SessionEndedView view = new SessionEndedView(
                frame(reader, uri, gate(reader.lang()).ended()),
                reader.address(SIGN_IN, List.of()),
                here.getRawQuery() == null ? here.getRawPath() : here.getRawPath() + "?" + here.getRawQuery(),
                fields,
                token);
        return untold(Html.page(403, Pages.sessionended(view), reader.lang())).build();
    }

    /** Says why somebody is not signed in, and how to try again. */
    Response unsigned(SignInRefusedView.Reason reason, int status, UriInfo uri) {
        Reader reader = Reader.of(uri);
        SignInRefusedView view = new SignInRefusedView(
                frame(reader, uri, words(reader.lang()).signIn()), reason, reader.address(SIGN_IN, List.of()));
        return untold(Html.page(status, Pages.signinrefused(view), reader.lang()))
                .build();
    }

    /** The answer as one that nobody keeps. */
    static Response.ResponseBuilder untold(Response answer) {
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.fromResponse(answer).cacheControl(never);
    }

    /** Another page of the desk, and never one that an address names. */
    static Response.ResponseBuilder to(Reader reader, String page, String... parameters) {
        return untold(Response.seeOther(URI.create(reader.address(page, List.of(parameters))))
                .build());
    }

    static NewCookie opened(String secret, UriInfo uri) {
        return cookie(COOKIE, uri).value(secret).build();
    }

    static NewCookie ended(UriInfo uri) {
        return cookie(COOKIE, uri).value("").maxAge(0).build();
    }

    /** Carries a secret over to the page that a form leads to, so that loading that again makes no other. */
    static NewCookie once(String secret, UriInfo uri) {
        return cookie(ONCE, uri).value(secret).maxAge(ONCE_SECONDS).build();
    }

    /** A page of the desk that shows a secret, or none, which is forgotten with it. */
    static Response told(Response page, String once, UriInfo uri) {
        Response.ResponseBuilder answer = untold(page);
        return (once == null
                        ? answer
                        : answer.cookie(cookie(ONCE, uri).value("").maxAge(0).build()))
                .build();
    }

    private static NewCookie.Builder cookie(String name, UriInfo uri) {
        return new NewCookie.Builder(name)
                .path(DESK)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure("https".equals(uri.getRequestUri().getScheme()));
    }

    static Trouble trouble(Outcome outcome) {
        return outcome.done() ? null : Terms.of(Trouble.class, outcome.refusal().name());
    }

    static String seconds(Reader reader, Outcome outcome) {
        return outcome.seconds() == 0 ? null : reader.lang().number(outcome.seconds());
    }

    static int status(Trouble trouble) {
        return switch (trouble) {
            case WRONG, FORBIDDEN -> 403;
            case LOCKED -> 429;
            case WEAK, DIFFERENT, ASKED, NONE -> 400;
            case CHANGED, ASSIGNED -> 409;
            case AWAY -> 503;
        };
    }

    static String said(String text) {
        return text == null ? "" : text;
    }
}
