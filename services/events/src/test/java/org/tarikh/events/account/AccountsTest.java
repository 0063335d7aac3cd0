package org.tarikh.events.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.events.ServiceTest;
import org.tarikh.events.audit.Audit;
import org.tarikh.events.event.EventIds;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.store.Sql;

@ServiceTest
class AccountsTest {
    private static final String OWN = "river stone bridge";

    @Inject
    Sql sql;

    @Inject
    EventIds ids;

    @Inject
    Audit audit;

    private final Moved clock = new Moved();
    private Sessions sessions;
    private Accounts accounts;

    /** The same over a clock that the test moves. */
    @BeforeEach
    void begin() {
        sessions = new Sessions(sql, ids, audit, clock);
        accounts = new Accounts(sql, sessions, new Tries(sql, clock), audit, ids, clock);
    }

    private static final class Moved extends Clock {
        private Instant now = Instant.now();

        void on(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static ValidatableResponse post(String address, Map<String, ?> body) {
        return given().contentType(ContentType.JSON).body(body).post(address).then();
    }

    private static JsonPath made(String name, String role) {
        return post("/api/v1/accounts", Map.of("name", name, "role", role))
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse signIn(String name, String password) {
        return post("/api/v1/sessions", Map.of("name", name, "password", password));
    }

    /** Makes an account with a password of its own and opens a session. */
    private JsonPath signedIn(String name) {
        JsonPath made = made(name, "editor");
        accounts.changePassword(UUID.fromString(made.getString("account.id")), made.getString("password"), OWN);
        return signIn(name, OWN).statusCode(201).extract().jsonPath();
    }

    private static ValidatableResponse check(String secret) {
        return post("/api/v1/sessions/check", Map.of("secret", secret));
    }

    private static Code refusal(ThrowingCallable call) {
        Problem[] told = new Problem[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> told[0] = problem);
        return told[0].code();
    }

    @Test
    void a_new_person_may_do_nothing_before_the_password_is_their_own() {
        JsonPath made = made("Zahra", "editor");
        String once = made.getString("password");
        String password = "/api/v1/accounts/" + made.getString("account.id") + "/password";

        JsonPath first = signIn(" zahra", once).statusCode(201).extract().jsonPath();
        check(first.getString("secret")).statusCode(200).body("mustChange", equalTo(true), "scopes", empty());
        post(password, Map.of("current", once, "password", "Zahra the editor"))
                .statusCode(400)
                .body("violations[0].field", equalTo("password"));
        post(password, Map.of("current", once, "password", once)).statusCode(400);
        post(password, Map.of("current", "not the one", "password", OWN)).statusCode(403);
        post(password, Map.of("current", once, "password", OWN)).statusCode(204);

        check(first.getString("secret")).statusCode(404).body("code", equalTo("events.session-not-found"));
        signIn("Zahra", once).statusCode(403);
        signIn("Zahra", OWN)
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .body("session.mustChange", equalTo(false))
                .body("session.scopes", equalTo(List.of("edit", "ingest")));
    }

    @Test
    void neither_passwords_nor_secrets_are_kept_or_told() {
        JsonPath session = signedIn("Yusuf");
        String told = given().get("/api/v1/accounts/" + session.getString("session.account"))
                .asString();

        assertThat(told).contains("Yusuf").doesNotContain("$2", "river");
        assertThat(sql.list(
                        "SELECT password FROM account WHERE name = 'Yusuf'"
                                + " UNION ALL SELECT encode(secret, 'escape') FROM session",
                        row -> row.getString(1)))
                .noneMatch(kept -> kept.contains(OWN) || kept.contains(session.getString("secret")));
    }

    @Test
    void a_wrong_password_and_a_name_that_nobody_has_are_answered_alike_and_locked_alike() {
        made("Walid", "editor");
        for (String name : List.of("Walid", "Nobody at all")) {
            for (int i = 0; i <= Tries.FREE; i++) {
                signIn(name, "wrong " + i).statusCode(403).body("code", equalTo("events.sign-in-refused"));
            }
            String wait = signIn(name, "wrong again")
                    .statusCode(429)
                    .body("code", equalTo("events.too-many-requests"))
                    .extract()
                    .header("Retry-After");
            assertThat(Integer.parseInt(wait)).isBetween(1, 31);
        }
        signIn("", "x").statusCode(400).body("violations[0].field", equalTo("name"));
    }

    @Test
    void a_name_is_locked_for_longer_with_each_try_and_free_again_after_the_right_one() {
        signedIn("Tahmina");
        clock.on(Duration.ofDays(2));
        for (int i = 0; i <= Tries.FREE; i++) {
            assertThat(refusal(() -> accounts.signIn("Tahmina", "wrong", null))).isEqualTo(Code.SIGN_IN_REFUSED);
        }
        for (long locked : List.of(30, 60, 120)) {
            clock.on(Duration.ofSeconds(locked - 1));
            assertThat(refusal(() -> accounts.signIn("Tahmina", OWN, null))).isEqualTo(Code.TOO_MANY_REQUESTS);
            clock.on(Duration.ofSeconds(1));
            assertThat(refusal(() -> accounts.signIn("TAHMINA ", "wrong", null)))
                    .isEqualTo(Code.SIGN_IN_REFUSED);
        }
        clock.on(Duration.ofHours(1));
        assertThat(accounts.signIn("Tahmina", OWN, null).session().name()).isEqualTo("Tahmina");
        assertThat(refusal(() -> accounts.signIn("Tahmina", "wrong", null))).isEqualTo(Code.SIGN_IN_REFUSED);
        assertThat(accounts.signIn("Tahmina", OWN, null).session().name()).isEqualTo("Tahmina");
    }

    @Test
    void an_address_is_locked_too_whatever_names_are_tried_and_one_that_goes_well_forgives_none_before() {
        signedIn("Tariq");
        String network = "2001:db8:1:2:";
        for (int i = 0; i < Tries.FREE_OF_ADDRESS; i++) {
            String name = "Nobody " + i;
            String address = network + i + "::1";
            assertThat(refusal(() -> accounts.signIn(name, "x", address))).isEqualTo(Code.SIGN_IN_REFUSED);
        }
        assertThat(accounts.signIn("Tariq", OWN, network + ":1").session().name())
                .isEqualTo("Tariq");
        assertThat(refusal(() -> accounts.signIn("Nobody else", "x", network + ":1")))
                .isEqualTo(Code.SIGN_IN_REFUSED);
        assertThat(refusal(() -> accounts.signIn("Tariq", OWN, network + ":2"))).isEqualTo(Code.TOO_MANY_REQUESTS);
        assertThat(accounts.signIn("Tariq", OWN, "2001:db8:1:3::1").session().name())
                .isEqualTo("Tariq");
        clock.on(Duration.ofSeconds(30));
        assertThat(accounts.signIn("Tariq", OWN, network + ":2").session().name())
                .isEqualTo("Tariq");
    }

    @Test
    void a_session_ends_when_it_is_not_used_and_after_a_week_and_when_it_is_ended() {
        signedIn("Sohrab");
        String idle = accounts.signIn("Sohrab", OWN, null).secret();
        String used = accounts.signIn("Sohrab", OWN, null).secret();

        clock.on(Duration.ofHours(11));
        assertThat(sessions.check(used)).isPresent();
        clock.on(Duration.ofHours(2));
        assertThat(sessions.check(idle)).isEmpty();
        for (int hours = 13; hours < 7 * 24 - 11; hours += 11) {
            assertThat(sessions.check(used)).as("after %s hours", hours).isPresent();
            clock.on(Duration.ofHours(11));
        }
        assertThat(sessions.check(used)).as("just before a week").isPresent();
        clock.on(Duration.ofHours(2));
        assertThat(sessions.check(used)).as("after a week").isEmpty();

        JsonPath ended = signIn("Sohrab", OWN).extract().jsonPath();
        String address = "/api/v1/sessions/" + ended.getString("session.id");
        given().delete(address).then().statusCode(204);
        given().delete(address).then().statusCode(204);
        check(ended.getString("secret")).statusCode(404);
        check("nonsense").statusCode(404);
    }

    @Test
    void an_admin_changes_what_a_person_may_do_by_the_revision_that_stands() {
        JsonPath session = signedIn("Rana");
        String address = "/api/v1/accounts/" + session.getString("session.account");
        String tag = given().get(address).then().statusCode(200).extract().header("ETag");

        change(address, null, Map.of("active", false)).statusCode(428);
        change(address, "\"1000\"", Map.of("active", false)).statusCode(412);
        change(address, tag, Map.of("role", "reader")).statusCode(400).body("violations[0].field", equalTo("role"));
        String next = change(address, tag, Map.of("active", false))
                .statusCode(200)
                .body("active", equalTo(false))
                .extract()
                .header("ETag");
        check(session.getString("secret")).statusCode(404);
        signIn("Rana", OWN).statusCode(403);
        change(address, next, new HashMap<>(Map.of("active", true, "role", "admin")))
                .statusCode(200)
                .body("role", equalTo("admin"));
        signIn("Rana", OWN).statusCode(201).body("session.scopes", hasItem("admin"));

        JsonPath renewed = given().header("If-Match", "*")
                .post(address + "/one-time-password")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        signIn("Rana", OWN).statusCode(403);
        signIn("Rana", renewed.getString("password")).statusCode(201).body("session.mustChange", equalTo(true));
        post("/api/v1/accounts", Map.of("name", "RANA", "role", "editor"))
                .statusCode(409)
                .body("code", equalTo("events.account-exists"));
        post("/api/v1/accounts", Map.of("name", " ", "role", "editor")).statusCode(400);
        given().get("/api/v1/accounts/nonsense")
                .then()
                .statusCode(404)
                .body("code", equalTo("events.account-not-found"));
        given().get("/api/v1/accounts?limit=200").then().statusCode(200).body("items.name", hasItem("Rana"));
    }

    private static ValidatableResponse change(String address, String tag, Map<String, ?> change) {
        return (tag == null ? given() : given().header("If-Match", tag))
                .contentType(ContentType.JSON)
                .body(change)
                .patch(address)
                .then();
    }

    @Test
    void of_replicas_that_start_at_once_one_makes_the_first_admin_and_the_last_admin_stays() {
        sql.update("DELETE FROM session");
        sql.update("DELETE FROM account");
        List<CompletableFuture<Optional<Accounts.Made>>> starts = Stream.of(1, 2, 3)
                .map(replica -> CompletableFuture.supplyAsync(() -> accounts.makeFirst(FirstAdmin.NAME)))
                .toList();
        List<Accounts.Made> first =
                starts.stream().flatMap(start -> start.join().stream()).toList();

        assertThat(first).hasSize(1);
        assertThat(accounts.makeFirst("another")).isEmpty();
        assertThat(accounts.signIn("admin", first.get(0).password(), null)
                        .session()
                        .mustChange())
                .isTrue();
        UUID admin = first.get(0).account().id();
        assertThat(refusal(() -> accounts.change(admin, "*", Role.EDITOR, null, null)))
                .isEqualTo(Code.LAST_ADMIN);
        assertThat(refusal(() -> accounts.change(admin, "*", null, false, null)))
                .isEqualTo(Code.LAST_ADMIN);

        accounts.make("Second", Role.ADMIN, null);
        assertThat(accounts.change(admin, "*", Role.EDITOR, false, null).active())
                .isFalse();
        Accounts.Made recovered = accounts.recover("Admin");
        assertThat(recovered.account().role()).isEqualTo("admin");
        assertThat(accounts.signIn("admin", recovered.password(), null)
                        .session()
                        .role())
                .isEqualTo("admin");
    }
}
