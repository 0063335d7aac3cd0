package org.tarikh.timeline.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.tarikh.timeline.desk.DeskTransport.NewPassword;
import org.tarikh.timeline.desk.DeskTransport.Secret;
import org.tarikh.timeline.desk.DeskTransport.Session;
import org.tarikh.timeline.desk.DeskTransport.SignIn;
import org.tarikh.timeline.problem.Problem;

/** The accounts and sessions of the events service. Each call is a {@link Problem} of status 503 where that does not answer. */
@ApplicationScoped
public class Desk {
    private static final String REFUSED = "events.sign-in-refused";
    private static final String ASSIGNED = "events.event-assigned";

    private final DeskTransport transport;
    private final Signature signature;
    private final OpenIdProvider provider;

    Desk(@RestClient DeskTransport transport, Signature signature, OpenIdProvider provider) {
        this.transport = transport;
        this.signature = signature;
        this.provider = provider;
    }

    /**
     * Opens a session; its secret is for the person's browser alone.
     *
     * @param address where the person comes from
     */
    public Outcome signIn(String name, String password, String address) {
        return asked(() -> new Outcome(
                null,
                0,
                transport
                        .open(signature.ofInstallation(), new SignIn(name, password, address))
                        .secret()));
    }

    /**
     * Who is signed in, here or at the OpenID provider; empty where the session has ended or never was.
     *
     * @param secret what the browser holds, where accounts are kept here
     */
    public Optional<Person> who(String secret) {
        if (provider.enabled()) {
            return provider.person();
        }
        if (secret == null || secret.isBlank()) {
            return Optional.empty();
        }
        try {
            Session session = transport.check(signature.ofInstallation(), new Secret(secret));
            return Optional.of(new Person(
                    session.id(),
                    session.account().toString(),
                    session.name(),
                    session.scopes(),
                    session.mustChange()));
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
                return Optional.empty();
            }
            throw Problem.away("events");
        } catch (ProcessingException e) {
            throw Problem.away("events");
        }
    }

    public void signOut(Person person) {
        asked(() -> {
            transport.end(signature.ofInstallation(), person.session());
            return Outcome.DONE;
        });
    }

    /** Changes a person's own password, by which all their sessions end. */
    public Outcome changePassword(Person person, String current, String password) {
        return asked(() -> {
            transport.changePassword(signature.ofInstallation(), person.account(), new NewPassword(current, password));
            return Outcome.DONE;
        });
    }

    static Outcome asked(Supplier<Outcome> call) {
        try {
            return call.get();
        } catch (WebApplicationException e) {
            return switch (e.getResponse().getStatus()) {
                case 400 -> new Outcome(Refusal.WEAK, 0, null);
                case 401 -> new Outcome(Refusal.FORBIDDEN, 0, null);
                case 403 -> new Outcome(code(e).equals(REFUSED) ? Refusal.WRONG : Refusal.FORBIDDEN, 0, null);
                case 409 -> new Outcome(isAssigned(e) ? Refusal.ASSIGNED : Refusal.CHANGED, 0, null);
                case 404, 410, 412 -> new Outcome(Refusal.CHANGED, 0, null);
                case 429 -> new Outcome(Refusal.LOCKED, seconds(e), null);
                default -> throw Problem.away("events");
            };
        } catch (ProcessingException e) {
            throw Problem.away("events");
        }
    }

    /** Whether something was refused because another editor has the event in hand. */
    static boolean isAssigned(WebApplicationException e) {
        return code(e).equals(ASSIGNED);
    }

    private static String code(WebApplicationException e) {
        DeskTransport.Problem problem = e.getResponse().readEntity(DeskTransport.Problem.class);
        return problem == null || problem.code() == null ? "" : problem.code();
    }

    private static long seconds(WebApplicationException e) {
        try {
            return Long.parseLong(e.getResponse().getHeaderString(HttpHeaders.RETRY_AFTER));
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
