package org.tarikh.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.chronology.Entry;

/** What a reader does in a browser, over a chronology that is filled anew for each test; no page may complain of anything. */
abstract class InChromium {
    static Browser browser;

    @Inject
    Slate slate;

    WireMockServer peers;

    @TestHTTPResource
    URI home;

    @BeforeAll
    static void start() {
        assumeFalse(System.getProperty("skipBrowser") != null, "Left out by -DskipBrowser");
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void fill() {
        Newsroom.answer(peers);
        slate.clean();
        slate.put(entries());
        browser.complaints();
    }

    @AfterEach
    void no_page_complained() {
        browser.leave();
        assertThat(browser.complaints()).isEmpty();
    }

    /** What the chronology holds. */
    List<Entry> entries() {
        return Newsroom.years();
    }

    Page open(NewContextOptions options, String address) {
        Page page = browser.page(options);
        page.navigate(home.resolve(address).toString());
        return page;
    }

    static NewContextOptions wide() {
        return new NewContextOptions().setViewportSize(1280, 900);
    }
}
