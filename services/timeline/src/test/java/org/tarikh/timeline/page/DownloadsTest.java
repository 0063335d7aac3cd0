package org.tarikh.timeline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class DownloadsTest extends InChromium {

    @ParameterizedTest
    @CsvSource({"en, 1280, LIGHT", "en, 360, DARK", "fa, 1280, DARK", "ps, 400, LIGHT"})
    void the_menu_of_files_fits_and_can_be_hit_in_every_theme_and_direction(String lang, int width, ColorScheme theme) {
        Page page = open(
                new NewContextOptions().setViewportSize(width, 900).setColorScheme(theme),
                "/?kind=incident&lang=" + lang);
        Locator menu = page.locator("details", new Page.LocatorOptions().setHas(page.locator(".files")));
        menu.locator("summary").click();
        Locator files = menu.locator(".files a");
        assertThat(files).hasCount(9);
        for (Locator file : files.all()) {
            assertThat(file).isVisible();
            assertThat(file.boundingBox().height).isGreaterThanOrEqualTo(24);
        }
        Browser.assertFits(page);
        Browser.assertAccessible(page);
    }
}
