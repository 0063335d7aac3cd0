package org.tarikh.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private static final int AT_ONCE = 3;

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
        List<String> events = unreviewed();
        correctDate(page, events.get(0));
        merge(page, events.get(1), events.get(2));
        split(page, events.get(1));
        undo(page, events.get(1));
        claim(page, events.get(0));
        signOut(page);

        assertThat(audit(name)).isEqualTo(done);
    }

    @Test
    void two_editors_who_change_one_event_at_once_lose_nothing() throws IOException {
        Page first = editor("Amina");
        Page second = editor("Bashir");
        String event = unreviewed().get(3);
        for (Page page : List.of(first, second)) {
            page.navigate(desk(event, "edit"));
        }

        first.locator("#e-title").fill("What Amina calls it");
        first.locator("#e-summary").fill("Told by Amina.");
        button(first, "Save").click();
        assertThat(told(first)).containsText("Saved");
        second.locator("#e-title").fill("What Bashir calls it");
        second.locator("[name=start]").fill("2025-09-02");
        second.locator("[name=end]").fill("2025-09-02");
        button(second, "Save").click();

        assertThat(second.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(second.locator("main")).containsText("What Amina calls it");
        second.locator("[name='keep.title'][value=mine]").check();
        button(second, "Save them together").click();

        assertThat(told(second)).containsText("Saved");
        JsonNode both = event(event);
        assertThat(both.path("title").asText()).isEqualTo("What Bashir calls it");
        assertThat(both.path("summary").asText()).isEqualTo("Told by Amina.");
        assertThat(both.path("date").path("start").asText()).isEqualTo("2025-09-02");
        assertThat(audit("Amina")).containsExactly("edit " + event);
        assertThat(audit("Bashir")).containsExactly("edit " + event);
    }

    /** A browser in which a person of that name has taken up the desk. */
    private static Page editor(String name) throws IOException {
        HttpResponse<String> made = tarikh.post(
                tarikh.events() + "/api/v1/accounts",
                "application/json",
                "{\"name\": \"%s\", \"role\": \"editor\"}".formatted(name).getBytes(StandardCharsets.UTF_8));
        assertThat(made.statusCode()).isEqualTo(201);
        Page page = chromium.page(true);
        takeUp(
                page,
                name,
                new ObjectMapper().readTree(made.body()).path("password").asText());
        return page;
    }

    /** Signs in with the password printed at the first start, chooses another, and signs in with that. */
    private static String takeUpTheDesk(Page page) {
        Matcher printed = FIRST_PASSWORD.matcher(tarikh.log());
        assertThat(printed.find()).isTrue();
        takeUp(page, printed.group(1), printed.group(2));
        return printed.group(1);
    }

    private static void takeUp(Page page, String name, String password) {
        page.navigate(tarikh.timeline() + "/desk");
        signIn(page, name, password);
        page.locator("#d-current").fill(password);
        page.locator("#d-password").fill(PASSWORD);
        page.locator("#d-again").fill(PASSWORD);
        button(page, "Change it").click();
        signIn(page, name, PASSWORD);
        assertThat(page).hasURL(tarikh.timeline() + "/desk");
    }

    private static void signIn(Page page, String name, String password) {
        page.locator("#d-name").fill(name);
        page.locator("#d-password").fill(password);
        button(page, "Sign in").click();
    }

    /** Accepts some at once, then by the keyboard what comes next, each beside its source, and rejects the last of them. */
    private void review(Page page) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Locator one = page.locator(".queue article").nth(i);
            chosen.add(id(one.locator("h2 a").getAttribute("href")));
            one.locator("[name=pick]").check();
        }
        button(page, "Accept all chosen").click();
        assertThat(told(page)).containsText(AT_ONCE + " accepted");
        chosen.forEach(event -> done.add("accept " + event));
        page.waitForLoadState();
        page.keyboard().press("j");
        page.keyboard().press("o");
        for (int i = AT_ONCE + 1; i <= REVIEWED; i++) {
            boolean accepted = i < REVIEWED;
            assertThat(page.locator("main.review")).isVisible();
            page.waitForLoadState();
            String event = id(page.url());
            page.keyboard().press(accepted ? "a" : "r");
            assertThat(page).hasURL(Pattern.compile((accepted ? "accepted=" : "rejected=") + event));
            assertThat(told(page)).containsText(accepted ? "Accepted" : "Rejected");
            done.add((accepted ? "accept " : "reject ") + event);
        }
    }

    private void correctDate(Page page, String event) {
        page.navigate(desk(event, "edit"));
        page.locator("[name=start]").fill("2025-09-01");
        page.locator("[name=end]").fill("2025-09-01");
        page.locator("#e-note").fill("The day is told in the headline.");
        button(page, "Save").click();
        assertThat(told(page)).containsText("Saved");
        assertThat(event(event).path("date").path("start").asText()).isEqualTo("2025-09-01");
        done.add("edit " + event);
    }

    private void merge(Page page, String event, String other) {
        page.navigate(desk(event, "merge"));
        page.locator("main [name=q]").fill(event(other).path("title").asText());
        page.locator("[name=from]").fill("");
        page.locator("[name=to]").fill("");
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Search"))
                .click();
        page.locator("[name=other][value='" + other + "']").check();
        button(page, "Show what would be").click();
        assertThat(page.locator("main")).containsText(event(other).path("title").asText());
        assertThat(reports(event)).hasSize(1);
        button(page, "Merge").click();
        assertThat(told(page)).containsText("Merged");
        assertThat(reports(event)).hasSize(2);
        done.add("merge " + event);
    }

    private void split(Page page, String event) {
        page.navigate(desk(event, "split"));
        page.locator("[name=report]").last().check();
        button(page, "Show what would be").click();
        assertThat(reports(event)).hasSize(2);
        button(page, "Split").click();
        assertThat(told(page)).containsText("Split");
        assertThat(reports(event)).hasSize(1);
        done.add("split " + event);
    }

    /** Takes the split back. */
    private void undo(Page page, String event) {
        page.navigate(desk(event, "acts"));
        button(page, "Undo the last that holds").click();
        assertThat(told(page)).isVisible();
        assertThat(reports(event)).hasSize(2);
        done.add("restore " + event);
    }

    /** Adds what somebody says of an event, at words that are selected in its source. */
    private void claim(Page page, String event) {
        String article = event(event).path("evidence").path(0).path("article").asText();
        page.navigate(desk(event, "claim?article=" + article));
        page.locator("#c-text").focus();
        page.keyboard().press("Control+Home");
        for (int i = 0; i < 30; i++) {
            page.keyboard().press("Shift+ArrowRight");
        }
        assertThat(page.locator("#c-quote")).not().hasValue("");
        String words = page.locator("#c-quote").inputValue();
        page.locator("#c-by").fill("Elders of the district");
        button(page, "Add the claim").click();
        assertThat(page).hasURL(Pattern.compile("/events/" + event));
        JsonNode now = event(event);
        JsonNode added = null;
        for (JsonNode claim : now.path("claims")) {
            added = claim.path("by").path("name").asText().equals("Elders of the district") ? claim : added;
        }
        assertThat(added).isNotNull();
        assertThat(now.path("evidence")
                        .path(added.path("evidence").asInt())
                        .path("quote")
                        .path("exact")
                        .asText())
                .isEqualTo(words);
        done.add("claim " + event);
    }

    private static void signOut(Page page) {
        page.navigate(tarikh.timeline() + "/desk");
        button(page, "Sign out").click();
        page.navigate(tarikh.timeline() + "/desk");
        assertThat(page).hasURL(Pattern.compile("/desk/login"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What a page says of what was just done. */
    private static Locator told(Page page) {
        return page.locator("p.note[role=status]");
    }

    private static String desk(String event, String page) {
        return tarikh.timeline() + "/desk/events/" + event + "/" + page;
    }

    private static JsonNode event(String id) {
        return tarikh.json(tarikh.events() + "/api/v1/events/" + id);
    }

    private static List<String> reports(String event) {
        List<String> reports = new ArrayList<>();
        tarikh.json(tarikh.events() + "/api/v1/events/" + event + "/reports")
                .path("reports")
                .forEach(report -> reports.add(report.path("id").asText()));
        return reports;
    }

    /** Events of a single report that nobody has looked at, in an order of their own. */
    private static List<String> unreviewed() {
        return tarikh.all(tarikh.events() + "/api/v1/events?review=machine").stream()
                .filter(event -> event.path("reports").path("articles").asInt() == 1)
                .map(event -> event.path("id").asText())
                .sorted()
                .toList();
    }

    private static String id(String href) {
        return href.replaceAll(".*/events/([0-9a-f-]{36}).*", "$1");
    }

    /** What a person did to events, the newest last. */
    private static List<String> audit(String by) {
        List<String> acts = new ArrayList<>();
        for (JsonNode act : tarikh.all(tarikh.events() + "/api/v1/audit?by=" + by)) {
            if (act.path("sort").asText().equals("event")) {
                acts.add(0, act.path("act").asText() + " " + act.path("subject").asText());
            }
        }
        return acts;
    }
}
