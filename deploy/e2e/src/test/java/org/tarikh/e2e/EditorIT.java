package org.tarikh.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What editors do all day, in a browser before all services, and what is kept of it. */
class EditorIT {
    private static final Pattern FIRST_PASSWORD =
            Pattern.compile("Sign in to the desk as (\\S+) with the password (\\S+)");
    private static final String PASSWORD = "river stone bridge lamp";
    private static final int REVIEWED = 20;

    @TempDir
    static Path data;

    private static RunningTarikh tarikh;
    private static Chromium chromium;

    /** What was done, the last last: the act and the event. */
    private final List<String> done = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        tarikh = RunningTarikh.start(data);
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        tarikh.close();
    }

    @Test
    void an_editor_works_for_a_day() {
        Page page = chromium.page(true);
        String name = takeUpTheDesk(page);
        review(page);
        signOut(page);

        assertThat(acts()).isEqualTo(done);
        assertThat(audit())
                .allSatisfy(act -> assertThat(act.path("by").asText()).isEqualTo(name));
    }

    /** Signs in with the password printed at the first start, chooses another, and signs in with that. */
    private static String takeUpTheDesk(Page page) {
        Matcher printed = FIRST_PASSWORD.matcher(tarikh.log());
        assertThat(printed.find()).isTrue();
        page.navigate(tarikh.timeline() + "/desk");
        signIn(page, printed.group(1), printed.group(2));
        page.locator("#d-current").fill(printed.group(2));
        page.locator("#d-password").fill(PASSWORD);
        page.locator("#d-again").fill(PASSWORD);
        button(page, "Change it").click();
        signIn(page, printed.group(1), PASSWORD);
        assertThat(page).hasURL(tarikh.timeline() + "/desk");
        return printed.group(1);
    }

    private static void signIn(Page page, String name, String password) {
        page.locator("#d-name").fill(name);
        page.locator("#d-password").fill(password);
        button(page, "Sign in").click();
    }

    /** Accepts what comes first in the queue, and rejects the last of them. */
    private void review(Page page) {
        for (int i = 1; i <= REVIEWED; i++) {
            boolean accepted = i < REVIEWED;
            Locator first = page.locator(".queue article").first();
            String event = id(first.locator("h2 a").getAttribute("href"));
            first.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(accepted ? "Accept" : "Reject"))
                    .click();
            assertThat(page.locator("p.note[role=status]")).containsText(accepted ? "Accepted" : "Rejected");
            done.add((accepted ? "accept " : "reject ") + event);
        }
    }

    private static void signOut(Page page) {
        button(page, "Sign out").click();
        page.navigate(tarikh.timeline() + "/desk");
        assertThat(page).hasURL(Pattern.compile("/desk/login"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String id(String href) {
        return href.replaceAll(".*/events/([0-9a-f-]{36}).*", "$1");
    }

    /** What was done to events, the newest last. */
    private static List<JsonNode> audit() {
        List<JsonNode> acts = new ArrayList<>(tarikh.all(tarikh.events() + "/api/v1/audit"));
        acts.removeIf(act -> !act.path("sort").asText().equals("event"));
        Collections.reverse(acts);
        return acts;
    }

    private static List<String> acts() {
        return audit().stream()
                .map(act -> act.path("act").asText() + " " + act.path("subject").asText())
                .toList();
    }
}
