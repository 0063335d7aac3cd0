package org.tarikh.timeline.browsing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.tarikh.timeline.plenty.Peers;
import org.tarikh.timeline.plenty.Service;
import org.tarikh.timeline.plenty.Store;

/** Tells how soon a reader can read, beside TimelineJS3 and vis-timeline with the same events up to 5,000 of them. */
public final class BrowserBench {
    private static final int TIMES = 5;
    private static final int MOST_OF_OTHERS = 5_000;
    private static final int WARM = 100;
    private static final Duration WARMING = Duration.ofSeconds(20);
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> PAGES = List.of(
            "",
            "?order=asc",
            "?zoom=years",
            "?actor=actor-0",
            "?place=land.province-0&kind=move",
            "?q=ambush",
            "?from=2010-01-01&to=2010-12-31",
            "?minSources=2",
            "?cursor=none",
            "map",
            "actors/actor-0",
            "places/land.province-0",
            "threads",
            "figures",
            "api/v1/chronology",
            "api/v1/chronology/density?bucket=day",
            "api/v1/chronology/facets",
            "api/v1/chronology/facets?actor=actor-0&kind=incident");

    private BrowserBench() {}

    /**
     * @param arguments the packaged service's jar, the folder of the others' packages (or {@code none}), then how many
     *     events, once or more
     */
    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]);
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium())
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")))) {
            for (String number : Arrays.asList(arguments).subList(2, arguments.length)) {
                int events = Integer.parseInt(number);
                tarikh(browser, jar, events);
                if (!arguments[1].equals("none") && events <= MOST_OF_OTHERS) {
                    others(browser, Path.of(arguments[1]), events);
                }
            }
        }
    }

    private static void tarikh(Browser browser, Path jar, int events) throws Exception {
        long start = System.nanoTime();
        try (Store store = Store.open(events)) {
            tell("tarikh_" + events + "_filling", (System.nanoTime() - start) / 1e9, "s");
            try (Peers peers = new Peers();
                    Service service = Service.over(store.database(), peers.address(), jar)) {
                warm(service);
                look(browser, "tarikh_" + events, service.home(), ".entry h3");
                for (String page : PAGES) {
                    answer(service, page, events);
                }
            }
        }
    }

    /** Asks for the first page until the service has come to its speed, for some seconds at most. */
    private static void warm(Service service) throws Exception {
        long end = System.nanoTime() + WARMING.toNanos();
        for (int i = 0; i < WARM && System.nanoTime() < end; i++) {
            service.status("");
        }
    }

    /** How long the service takes for a page, once it has been asked for. */
    private static void answer(Service service, String page, int events) throws Exception {
        int status = service.status(page);
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            service.status(page);
            took.add((System.nanoTime() - start) / 1e6);
        }
        String name = "tarikh_" + events + "_answer_/" + page + (status == 200 ? "" : "_(" + status + ")");
        tell(name, median(took), "ms");
    }

    private static void others(Browser browser, Path packages, int events) throws Exception {
        try (Others others = new Others(packages, events)) {
            look(browser, "timelinejs_" + events, others.at("timelinejs.html"), ".tl-slide h2, .tl-timemarker h2");
            look(browser, "vis_" + events, others.at("vis.html"), ".vis-item .vis-item-content");
        }
    }

    /** Looks again and again; a page that takes too long is told of once and looked at no more. */
    private static void look(Browser browser, String name, URI address, String title) {
        try {
            figures(browser, name, address, title);
        } catch (TimeoutError e) {
            System.out.printf(Locale.ROOT, "%s_longer_than %.1f ms%n", name, Sight.LONGEST_WAIT);
        }
    }

    private static void figures(Browser browser, String name, URI address, String title) {
        Sight.of(browser, address, title, 1);
        List<Sight> sights = Stream.generate(() -> Sight.of(browser, address, title, 1))
                .limit(TIMES)
                .toList();
        tell(name + "_first_event", of(sights, Sight::readable), "ms");
        tell(name + "_blocked", of(sights, Sight::blocked), "ms");
        tell(name + "_heap", of(sights, Sight::heap), "MB");
        tell(name + "_nodes", of(sights, Sight::nodes), "elements");
        tell(name + "_transferred", of(sights, Sight::transferred), "kB");
        List<Sight> slow = Stream.generate(() -> Sight.of(browser, address, title, 4))
                .limit(TIMES)
                .toList();
        tell(name + "_first_event_4x_slower", of(slow, Sight::readable), "ms");
        tell(name + "_blocked_4x_slower", of(slow, Sight::blocked), "ms");
    }

    private static double of(List<Sight> sights, ToDoubleFunction<Sight> figure) {
        return median(sights.stream().map(figure::applyAsDouble).toList());
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElseThrow();
    }

    private static void tell(String name, double figure, String unit) {
        System.out.printf(Locale.ROOT, "%s %.1f %s%n", name, figure, unit);
    }

    private static Path chromium() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium at " + PLACES + " nor at $CHROMIUM"));
    }
}
