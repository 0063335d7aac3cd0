package org.tarikh.sources.fetch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tarikh.sources.fetch.FetchException.Code;
import org.tarikh.sources.fetch.Opener.Answer;
import org.tarikh.sources.fetch.Turns.Turn;

/**
 * Gets what stands at addresses of the web: only public ones, as far as robots.txt allows, one request to a host at a
 * time, within limits of time and size.
 */
@ApplicationScoped
public class Fetcher {
    private static final String ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml,"
            + " application/feed+json, application/pdf;q=0.9, */*;q=0.5";

    private static final int CALLERS_PER_PLACE = 5;
    private static final String TOO_MANY = "Too many other addresses are being fetched.";

    private final Opener opener;
    private final Turns turns;
    private final RobotsCache robots;
    private final FetchMetrics metrics;
    private final Clock clock;
    private final Limits limits;
    /** For exchanges over the network, each of which may take memory. */
    private final Semaphore places;
    /** For those who wait as well, each of which takes a thread. */
    private final Semaphore callers;

    private final String agent;

    @Inject
    Fetcher(
            Turns turns,
            RobotsCache robots,
            FetchMetrics metrics,
            Clock clock,
            @ConfigProperty(name = "tarikh.fetch.allow") Optional<Set<String>> allow,
            @ConfigProperty(name = "tarikh.fetch.contact") Optional<String> contact,
            @ConfigProperty(name = "tarikh.fetch.connect-time") Duration connect,
            @ConfigProperty(name = "tarikh.fetch.total-time") Duration total,
            @ConfigProperty(name = "tarikh.fetch.turn-time") Duration turn,
            @ConfigProperty(name = "tarikh.fetch.redirects") int redirects,
            @ConfigProperty(name = "tarikh.fetch.body-size") MemorySize body,
            @ConfigProperty(name = "tarikh.fetch.header-size") MemorySize header,
            @ConfigProperty(name = "tarikh.fetch.gap") Duration gap,
            @ConfigProperty(name = "tarikh.fetch.at-once") int atOnce,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this(
                turns,
                robots,
                metrics,
                clock,
                new Limits(
                        connect,
                        total,
                        turn,
                        redirects,
                        Math.toIntExact(body.asLongValue()),
                        Math.toIntExact(header.asLongValue()),
                        gap),
                new Gate(allow.orElse(Set.of())),
                InetAddress::getAllByName,
                atOnce,
                "Tarikh/" + version
                        + contact.map(address -> " (+" + address + ")").orElse(""));
    }

    Fetcher(
            Turns turns,
            RobotsCache robots,
            FetchMetrics metrics,
            Clock clock,
            Limits limits,
            Gate gate,
            Resolver resolver,
            int atOnce,
            String agent) {
        this.turns = turns;
        this.robots = robots;
        this.metrics = metrics;
        this.clock = clock;
        this.limits = limits;
        this.opener = new Opener(gate, resolver, (SSLSocketFactory) SSLSocketFactory.getDefault(), limits);
        this.places = new Semaphore(atOnce, true);
        this.callers = new Semaphore(atOnce * CALLERS_PER_PLACE);
        this.agent = agent;
    }

    @PreDestroy
    void close() {
        opener.close();
    }

    /**
     * Gets what stands at the address, following redirects. Takes up to a minute; no transaction may be open meanwhile.
     *
     * @param address whole, as {@link WebAddress} makes it
     * @throws FetchException where there is nothing to be read, or nothing that may be
     */
    public Fetched get(URI address, Conditions conditions) throws FetchException {
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("no transaction is held while the network is waited for");
        }
        if (!callers.tryAcquire()) {
            throw new FetchException(Code.HOST_RESTS, TOO_MANY);
        }
        long begun = System.nanoTime();
        String outcome = "failed";
        try {
            Fetched fetched = followed(WebAddress.of(address.toString()), conditions, new Budget(), true);
            outcome = fetched.notModified() ? FetchMetrics.NOT_MODIFIED : FetchMetrics.OK;
            return fetched;
        } catch (FetchException e) {
            outcome = FetchMetrics.name(e.code());
            throw e;
        } finally {
            callers.release();
            metrics.count(outcome, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    /**
     * Asks a service that the operator named for something, without a look at robots.txt. Redirects are not followed: the
     * answer is given as it came, with any status below 400.
     *
     * @param time for the answer to come
     * @throws FetchException where there is no such answer
     */
    public Fetched ask(URI address, Duration time) throws FetchException {
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("no transaction is held while the network is waited for");
        }
        Budget budget = new Budget();
        budget.network = time;
        URI asked = WebAddress.of(address.toString());
        Answer answer = asked(asked, Conditions.NONE, budget, Duration.ZERO, false);
        if (answer.status() >= 400) {
            throw refused(asked, answer);
        }
        return new Fetched(asked, asked, answer.status(), answer.headers(), answer.body(), clock.instant());
    }

    /** What is left of the times for one address. */
    private final class Budget {
        private Duration network = limits.total();
        private Duration waiting = limits.turn();
    }

    private void place(Budget budget) throws FetchException {
        long begun = System.nanoTime();
        try {
            if (!places.tryAcquire(budget.waiting.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new FetchException(Code.HOST_RESTS, TOO_MANY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchException(Code.HOST_RESTS, "The service is ending.");
        }
        budget.waiting = budget.waiting.minusNanos(System.nanoTime() - begun);
    }

    private Fetched followed(URI asked, Conditions conditions, Budget budget, boolean page) throws FetchException {
        URI address = asked;
        URI permanent = asked;
        boolean onlyPermanent = true;
        for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
            Duration delay = page ? allowed(address, budget) : Duration.ZERO;
            Answer answer = asked(address, conditions, budget, delay, !page);
            String location = answer.header("location");
            if (!redirects(answer.status()) || location == null) {
                return finished(address, permanent, answer, page);
            }
            onlyPermanent &= answer.status() == 301 || answer.status() == 308;
            address = WebAddress.of(address, location);
            permanent = onlyPermanent ? address : permanent;
        }
        throw new FetchException(
                Code.TOO_MANY_REDIRECTS, "The address leads on more than " + limits.redirects() + " times.");
    }

    private static boolean redirects(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private Fetched finished(URI address, URI permanent, Answer answer, boolean page) throws FetchException {
        boolean good = answer.status() < 300 || answer.status() == 304;
        if (!good && page) {
            throw refused(address, answer);
        }
        return new Fetched(address, permanent, answer.status(), answer.headers(), answer.body(), clock.instant());
    }

    private FetchException refused(URI address, Answer answer) {
        return new FetchException(
                Code.STATUS,
                "The answer of " + address.getHost() + " was the status " + answer.status() + ".",
                answer.status(),
                pause(answer).map(clock.instant()::plus).orElse(null));
    }

    /** The pause its site asks for between two requests; fails where the site does not want the address read. */
    private Duration allowed(URI address, Budget budget) throws FetchException {
        Optional<RobotsCache.Rules> known = robots.of(address);
        RobotsCache.Rules rules = known.isPresent() ? known.get() : askedRobots(address, budget);
        if (!rules.allow(address)) {
            throw new FetchException(
                    Code.ROBOTS, "The robots.txt of " + address.getHost() + " does not allow the address to be read.");
        }
        return rules.delay();
    }

    private RobotsCache.Rules askedRobots(URI address, Budget budget) throws FetchException {
        try {
            Fetched file = followed(RobotsCache.file(address), Conditions.NONE, budget, false);
            if (file.status() == 429) {
                throw new FetchException(
                        Code.HOST_RESTS,
                        "The host " + address.getHost() + " asks for a pause.",
                        0,
                        RetryAfter.of(file.header("retry-after").orElse(null), clock.instant())
                                .map(clock.instant()::plus)
                                .orElse(null));
            }
            return robots.remember(address, file.status(), file.status() < 300 ? file.body() : null);
        } catch (FetchException e) {
            return switch (e.code()) {
                // as good as none
                case TOO_MANY_REDIRECTS, UNREADABLE, TOO_LARGE -> robots.remember(address, 404, null);
                default -> throw e;
            };
        }
    }

    private Answer asked(URI address, Conditions conditions, Budget budget, Duration delay, boolean cut)
            throws FetchException {
        long begun = System.nanoTime();
        // A lease outlives any exchange, the looking up of its name and the waiting for a place included.
        Duration lease =
                budget.waiting.plus(budget.network).plus(limits.connect()).plusSeconds(5);
        Turn turn = turns.take(Turns.host(address), budget.waiting, lease);
        budget.waiting = budget.waiting.minusNanos(System.nanoTime() - begun);
        Duration pause = limits.gap().compareTo(delay) > 0 ? limits.gap() : delay;
        try {
            place(budget);
            Answer answer = exchanged(address, conditions, budget, cut);
            Duration wanted = pause(answer).orElse(pause);
            pause = wanted.compareTo(pause) > 0 ? wanted : pause;
            return answer;
        } finally {
            turns.giveBack(turn, pause);
        }
    }

    private Answer exchanged(URI address, Conditions conditions, Budget budget, boolean cut) throws FetchException {
        long begun = System.nanoTime();
        try {
            int most = cut ? RobotsCache.MOST_BYTES : limits.body();
            return opener.get(address, headers(conditions), most, cut, budget.network);
        } finally {
            budget.network = budget.network.minusNanos(System.nanoTime() - begun);
            places.release();
        }
    }

    /** The pause that the host asks for, of everybody. */
    private Optional<Duration> pause(Answer answer) {
        return answer.status() == 429 || answer.status() == 503
                ? RetryAfter.of(answer.header("retry-after"), clock.instant())
                : Optional.empty();
    }

    private Map<String, String> headers(Conditions conditions) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", agent);
        headers.put("Accept", ACCEPT);
        if (conditions.etag() != null) {
            headers.put("If-None-Match", conditions.etag());
        }
        if (conditions.lastModified() != null) {
            headers.put("If-Modified-Since", conditions.lastModified());
        }
        return headers;
    }
}
