package org.tarikh.sources.settings;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.tarikh.sources.publisher.Display;

/** The settings of this service. Each is read where it is needed; here they are told and checked at the start. */
@ConfigMapping(prefix = "tarikh")
public interface Settings {
    /** The token of the installation, which may do everything, sent as <code>Authorization: Bearer</code>. Where neither it nor a token key is set, everybody may. */
    Optional<String> writeToken();

    /** The public key of the tokens that the timeline signs in the name of those who are signed in there: EC on P-256 as PEM, or its base64 alone. */
    Optional<String> tokenKey();

    /**
     * The token with which the services of this installation read words that are not shown, as <code>Authorization:
     * Bearer</code>; the one for writes reads them too.
     */
    Optional<String> readingToken();

    /** Whether secrets that everybody knows are taken; for trying out only. */
    boolean placeholderSecrets();

    Rights rights();

    interface Rights {
        /** What is shown of the words of publishers of whom nothing else is said: full, quotes or hidden. */
        Display display();
    }

    Fetch fetch();

    interface Fetch {
        /** What may be opened though it is not on the public internet or has another port than 80 and 443: hosts with a port, as <code>news.internal:8080</code>, and ranges of addresses at any port, as <code>10.1.0.0/16</code>. */
        Optional<Set<String>> allow();

        /** Where those who are asked for pages learn who asks: an address of the web or of mail, told in the User-Agent. */
        Optional<String> contact();

        /** How long a connection may take to come about, and the looking up of a name. */
        @WithDefault("5s")
        @WithConverter(Allowed.Time.class)
        Duration connectTime();

        /** How long fetching one address may take over the network, redirects included. */
        @WithDefault("30s")
        @WithConverter(Allowed.Time.class)
        Duration totalTime();

        /** How long to wait until hosts may be asked, for one address. */
        @WithDefault("30s")
        @WithConverter(Allowed.Time.class)
        Duration turnTime();

        /** How many redirects are followed. */
        @WithDefault("5")
        @WithConverter(Allowed.FromZero.class)
        int redirects();

        /** The largest body that is read, as it is sent and again when it is unpacked. */
        @WithDefault("20M")
        MemorySize bodySize();

        /** The largest header that is read. */
        @WithDefault("64K")
        MemorySize headerSize();

        /** The pause between two requests to one host, unless its robots.txt asks for a longer one. */
        @WithDefault("1s")
        Duration gap();

        /** How many addresses a replica fetches at once, each of which may take the memory of a body or two; five times as many may wait for their turn. */
        @WithDefault("8")
        @WithConverter(Allowed.FromOne.class)
        int atOnce();

        /** Where an archive is asked to save each page that was stored, as <code>https://web.archive.org/save/</code>; the page's address is appended. Nobody is asked where unset. */
        @WithName("snapshot.url")
        @WithConverter(Allowed.Address.class)
        Optional<URI> snapshotUrl();

        /** How often a page that was stored lately is read again, as <code>6h</code>; never where unset. */
        @WithName("reread.every")
        @WithConverter(Allowed.Time.class)
        Optional<Duration> rereadEvery();

        /** For how long from when it was first stored a page is read again. */
        @WithName("reread.during")
        @WithDefault("168h")
        @WithConverter(Allowed.Time.class)
        Duration rereadDuring();
    }

    Keep keep();

    interface Keep {
        /** For how long an item that its feed no longer holds is remembered; one that comes back later is read again. Counted while the feed goes on telling, and a month less exact. */
        @WithDefault("400d")
        @WithConverter(Allowed.Time.class)
        Duration feedItems();

        /** For how long an import that has ended is told of, with what failed in it. Its documents stay. */
        @WithDefault("90d")
        @WithConverter(Allowed.Time.class)
        Duration imports();
    }

    Feed feed();

    interface Feed {
        /** The time between two polls of a feed of which nothing else is said. */
        @WithDefault("15m")
        @WithConverter(Allowed.Period.class)
        Duration period();

        /** How many feeds and items of feeds a replica works at once; with 0 it leaves them to others. */
        @WithDefault("4")
        @WithConverter(Allowed.FromZero.class)
        int atOnce();
    }
}
