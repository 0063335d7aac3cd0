package org.tarikh.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderIT {
    @TempDir
    static Path data;

    private static RunningTarikh tarikh;
    private static Chromium chromium;

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

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void a_reader_goes_from_a_line_to_the_very_words(boolean javaScript) {
        Page page = chromium.page(javaScript);
        page.navigate(tarikh.timeline() + "/?q=Guzara");
        Locator title = page.locator("article h3 a").first();
        assertThat(title).isVisible();
        page.navigate(tarikh.timeline() + title.getAttribute("href"));
        String words = page.locator("blockquote q").first().textContent();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("read in place"))
                .first()
                .click();
        assertThat(page.url()).contains("/sources/");
        assertThat(page.locator("mark").first()).isVisible();
        assertThat(String.join("", page.locator("mark").allTextContents())).contains(words);
    }
}
