package org.tarikh.timeline.browsing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One look at a page in a browser that has never seen it.
 *
 * @param readable milliseconds from the beginning of the navigation until the title of an event is drawn in sight
 * @param blocked milliseconds by which tasks went beyond 50, until three seconds after that
 * @param heap megabytes of script's memory then, after a collection
 * @param nodes elements of the document then
 * @param transferred kilobytes as they came over the wire
 */
record Sight(double readable, double blocked, double heap, double nodes, double transferred) {
    /** Milliseconds until a look is given up. */
    static final double LONGEST_WAIT = 120_000;

    /** Looks at every frame drawn whether a title is in sight, and adds up what tasks take too long. */
    private static final String WATCH =
            """
            (() => {
              window.seen = { readable: 0, blocked: 0 };
              new PerformanceObserver((list) => list.getEntries().forEach((task) => (seen.blocked += task.duration - 50)))
                .observe({ type: "longtask", buffered: true });
              const look = () => {
                for (const title of document.querySelectorAll("%s")) {
                  const box = title.getBoundingClientRect();
                  const inSight = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
                    && box.right > 0 && box.left < innerWidth;
                  if (inSight && title.textContent.trim() && title.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
                    requestAnimationFrame(() => (seen.readable = performance.now()));
                    return;
                  }
                }
                requestAnimationFrame(look);
              };
              requestAnimationFrame(look);
            })()
            """;

    /**
     * @param title a CSS selector of the titles of events
     * @param slower how many times slower than it is the processor is made out to be
     */
    static Sight of(Browser browser, URI address, String title, double slower) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
            Page page = context.newPage();
            page.setDefaultTimeout(LONGEST_WAIT);
            CDPSession session = context.newCDPSession(page);
            AtomicLong bytes = new AtomicLong();
            session.on(
                    "Network.loadingFinished",
                    (JsonObject event) ->
                            bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            session.send("Network.enable");
            session.send("Performance.enable");
            JsonObject rate = new JsonObject();
            rate.addProperty("rate", slower);
            session.send("Emulation.setCPUThrottlingRate", rate);
            page.addInitScript(WATCH.formatted(title));
            page.navigate(address.toString());
            page.waitForCondition(() -> number(page, "seen.readable") > 0);
            page.waitForTimeout(3_000);
            double readable = number(page, "seen.readable");
            double blocked = number(page, "seen.blocked");
            double nodes = number(page, "document.querySelectorAll('*').length");
            session.send("HeapProfiler.collectGarbage");
            double heap = 0;
            for (JsonElement metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
                if (metric.getAsJsonObject().get("name").getAsString().equals("JSHeapUsedSize")) {
                    heap = metric.getAsJsonObject().get("value").getAsDouble() / 1_000_000;
                }
            }
            return new Sight(readable, blocked, heap, nodes, bytes.get() / 1_000.0);
        }
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }
}
