package org.tarikh.timeline.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The accounts of the desk, for admins. */
@ApplicationScoped
public class Accounts {
    private static final int PAGE = 100;

    private final AccountsTransport transport;
    private final Signature signature;

    Accounts(@RestClient AccountsTransport transport, Signature signature) {
        this.transport = transport;
        this.signature = signature;
    }

    /** A page of accounts in the order they were made; {@code next} is null at the end. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Page(List<Account> items, String next) {
        public Page {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /**
     * An account.
     *
     * @param role {@code editor} or {@code admin}
     * @param revision as it is named by a change
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Account(UUID id, String name, String role, boolean active, boolean mustChange, long revision) {}

    /** An account with a password that is used once. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Made(String password, Account account) {
        @Override
        public String toString() {
            return "Made[" + account + "]";
        }
    }

    /** An account that is to be made. */
    record NewAccount(String name, String role) {}

    /** What of an account is to be otherwise. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(String role, Boolean active) {}

    /** @param cursor {@code next} of the page before, null for the first */
    public Answer<Page> page(Person person, String cursor) {
        return Asking.of("events", () -> transport.list(signature.of(person), cursor, PAGE));
    }

    public Answer<Made> make(Person person, String name, String role) {
        return Asking.of(
                "events", () -> transport.make(signature.of(person), person.name(), new NewAccount(name, role)));
    }

    /**
     * Changes an account.
     *
     * @param role null for the one it has
     * @param active null for as it is
     */
    public Answer<Account> change(Person person, UUID id, long revision, String role, Boolean active) {
        return Asking.of(
                "events",
                () -> transport.change(
                        signature.of(person), id, "\"" + revision + "\"", person.name(), new Change(role, active)));
    }

    /** Gives an account a new password to be used once. */
    public Answer<Made> renew(Person person, UUID id, long revision) {
        return Asking.of(
                "events", () -> transport.renew(signature.of(person), id, "\"" + revision + "\"", person.name()));
    }
}
