package org.tarikh.events.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The settings of this service. Each is read where it is needed; here they are told and checked at the start. */
@ConfigMapping(prefix = "tarikh")
public interface Settings {
    /** The token of the installation, which may do everything, sent as <code>Authorization: Bearer</code>. Where neither it nor a token key is set, everybody may. */
    Optional<String> writeToken();

    /** The public key of the tokens that the timeline signs in the name of those who are signed in there: EC on P-256 as PEM, or its base64 alone. */
    Optional<String> tokenKey();

    /** The token with which this service reads words of sources that are not shown to others; without one, that for writes. */
    Optional<String> readingToken();

    /** Whether secrets that everybody knows are taken; for trying out only. */
    boolean placeholderSecrets();

    /** Whether this process gives an admin a new password, prints it and ends; <code>QUARKUS_PROFILE=recovery</code> sets it. */
    @WithDefault("false")
    boolean recovery();

    /** The name of the account that is recovered; it is made where there is none. */
    @WithName("recovery.name")
    @WithDefault("admin")
    String recoveryName();

    Editors editors();

    Peer sources();

    Intake intake();

    Extractions extractions();

    Lexicon lexicon();

    Gazetteer gazetteer();

    interface Peer {
        /** Where the sources service answers. */
        @WithConverter(Allowed.Address.class)
        URI url();
    }

    interface Editors {
        /** Whether everybody is told the names of editors; the desk knows them always. */
        @WithDefault("false")
        boolean named();
    }

    interface Intake {
        /** How many articles are read at once. */
        @WithConverter(Allowed.FromOne.class)
        int workers();

        /** How long an article is one worker's; after that another takes it. A worker that lives renews it. */
        @WithConverter(Allowed.Time.class)
        Duration lease();

        /** How many changes of the sources' feed are asked for at a time. */
        @WithConverter(Allowed.FromOne.class)
        int page();

        /** For how many seconds the sources service may hold the answer back while nothing changes. */
        @WithConverter(Allowed.FromZero.class)
        @WithName("wait")
        int waitSeconds();

        /** The first pause after the sources service did not answer; each further one is twice as long. */
        @WithConverter(Allowed.Time.class)
        Duration retryFirst();

        /** The longest pause between two attempts to reach the sources service. */
        @WithConverter(Allowed.Time.class)
        Duration retryMost();

        /** The pause before an article that could not be read is tried again; each further one is twice as long. */
        @WithConverter(Allowed.Time.class)
        Duration articleRetry();
    }

    interface Extractions {
        /** How often an address may try out the reading in a minute. */
        @WithConverter(Allowed.FromZero.class)
        int perMinute();
    }

    interface Lexicon {
        /** A folder with further packs of the lexicon, one in each folder of it. */
        Optional<Path> packs();
    }

    interface Gazetteer {
        /** A file of places in the format of GeoNames' <code>allCountries.txt</code>, unpacked. */
        Optional<Path> geonames();

        /** The countries of that file to load, as <code>SD,TD</code>; all when unset. */
        Optional<Set<String>> countries();

        /** The least population of a town of that file to load; a dump gives 0 for most villages. */
        @WithConverter(Allowed.FromZero.class)
        int population();
    }
}
