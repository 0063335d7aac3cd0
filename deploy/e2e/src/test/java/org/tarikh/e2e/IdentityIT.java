package org.tarikh.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Editors of an installation that is closed, who sign in at a Keycloak server; {@code deploy/soak.sh identity} brings it. */
@EnabledIfSystemProperty(
        named = "tarikh.keycloak",
        matches = ".+",
        disabledReason = "it takes a Keycloak server: deploy/soak.sh identity")
class IdentityIT {
    private static final String SECRET = "a-secret-of-this-test-and-of-nothing-else";

    /** This machine by a name under which an installation is closed. */
    private static final String HOST = "127.0.0.2";

    @TempDir
    static Path data;

    private static void signIn(Page page, String name) {
        page.locator("#username").fill(name);
        page.locator("#password").fill(name);
        page.locator("#kc-login").click();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static JsonNode newestAct(RunningTarikh tarikh) throws Exception {
        Matcher token = Pattern.compile("Authorization: Bearer (\\S+)").matcher(tarikh.log());
        assertThat(token.find()).isTrue();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://" + HOST + ":" + (tarikh.port + 2) + "/api/v1/audit?act=accept&limit=1"))
                .header("Authorization", "Bearer " + token.group(1))
                .build();
        return new ObjectMapper()
                .readTree(tarikh.send(request).body())
                .path("items")
                .path(0);
    }

    @Test
    void an_editor_signs_in_there_acts_under_that_name_and_signs_out_and_who_has_no_role_does_not_act()
            throws Exception {
        int port = FreePort.any();
        Map<String, String> settings = Map.of(
                "TARIKH_OIDC_ENABLED",
                "true",
                "TARIKH_OIDC_ISSUER",
                Keycloak.issuer(port),
                "TARIKH_OIDC_CLIENT_SECRET",
                SECRET);
        // Tarikh is there first: a provider that is away hinders no reader and no start.
        try (RunningTarikh tarikh = RunningTarikh.start(data, settings, "--host", HOST);
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            String home = "http://" + HOST + ":" + tarikh.port;
            assertThat(tarikh.get(home + "/").statusCode()).isEqualTo(200);
            try (Keycloak keycloak = Keycloak.start(
                    Path.of(System.getProperty("tarikh.keycloak")),
                    port,
                    SECRET,
                    home,
                    Map.of("amina", List.of("tarikh-editor"), "guest", List.of()))) {
                com.microsoft.playwright.Browser chromium = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")));
                Page page = chromium.newContext().newPage();
                page.navigate(home + "/desk");
                assertThat(page.url()).startsWith(keycloak.issuer());
                signIn(page, "amina");
                assertThat(page.locator("h1")).hasText("Waiting for review");
                assertThat(page.locator(".person")).containsText("amina of the newsroom");
                press(page, "Accept");
                assertThat(page.locator(".note[role=status]")).containsText("Accepted");
                assertThat(newestAct(tarikh).path("by").asText()).isEqualTo("amina of the newsroom");

                press(page, "Sign out");
                page.waitForURL(home + "/");
                page.navigate(home + "/desk");
                assertThat(page.locator("#username")).isVisible();

                Page guest = chromium.newContext().newPage();
                guest.navigate(home + "/desk");
                signIn(guest, "guest");
                assertThat(guest.locator("[role=alert]")).containsText("no role");
                assertThat(guest.url()).isEqualTo(home + "/desk/login");
                guest.navigate(home + "/desk");
                assertThat(guest.url()).isEqualTo(home + "/desk/login");
            }
        }
    }
}
