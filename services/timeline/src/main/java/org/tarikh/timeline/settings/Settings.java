package org.tarikh.timeline.settings;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The settings of this service. Each is read where it is needed; here they are told and checked at the start. */
@ConfigMapping(prefix = "tarikh")
public interface Settings {
    /** The token that the events and sources services ask for on writes; the report of an error is one. */
    Optional<String> writeToken();

    /** The private key with which it signs what it asks the other services in the name of those who are signed in: EC on P-256 as PEM (PKCS #8), or its base64 alone. */
    Optional<String> signingKey();

    /** Whether secrets that everybody knows are taken; for trying out only. */
    boolean placeholderSecrets();

    /** The schema of the read model once it has been rebuilt; until then it lies in <code>public</code>. */
    @WithConverter(Allowed.Schema.class)
    String schema();

    /** Whether this process builds the read model anew and ends; <code>QUARKUS_PROFILE=rebuild</code> sets it. */
    @WithDefault("false")
    boolean rebuild();

    /** The years at which a part of the entries begins at a rebuild, as <code>2000,2010</code>; one table where there are none. */
    @WithName("rebuild.years")
    Optional<List<Integer>> rebuildYears();

    /** Which events are published: <code>all</code>, with those that no editor has reviewed marked, or the <code>reviewed</code> ones. Where it changes, the read model is read anew. */
    @WithDefault("all")
    @WithConverter(Allowed.Publish.class)
    String publish();

    OpenIdProvider oidc();

    Peer events();

    Peer sources();

    Reads reads();

    Projection projection();

    Chronology chronology();

    Live live();

    Web web();

    Limits limits();

    ErrorReports errorReports();

    Export export();

    Map map();

    interface OpenIdProvider {
        /** Whether editors sign in at an OpenID provider; else with accounts that the events service keeps. */
        @WithDefault("false")
        boolean enabled();

        /** The provider, as <code>https://id.example.org/realms/newsroom</code>; what it offers is read at <code>/.well-known/openid-configuration</code> below it. */
        @WithConverter(Allowed.Address.class)
        Optional<URI> issuer();

        /** As what this installation is known there. */
        @WithDefault("tarikh")
        String clientId();

        /** The secret that the provider gave it, of 32 characters at least; sessions in browsers are encrypted with it. */
        Optional<String> clientSecret();

        /** Where an ID token names a person's roles; a slash leads into it, as in <code>realm_access/roles</code>. */
        @WithDefault("groups")
        String rolesClaim();

        /** The role of editors there. */
        @WithDefault("tarikh-editor")
        String editorRole();

        /** The role of admins there. */
        @WithDefault("tarikh-admin")
        String adminRole();
    }

    interface Peer {
        /** Where the service answers. */
        @WithConverter(Allowed.Address.class)
        URI url();
    }

    interface Reads {
        /** The JDBC address of a replica of the database that the chronology is read from; all is read from the one database when unset. */
        Optional<String> jdbcUrl();

        /** The role that reads the replica. */
        String username();

        /** Its password. */
        Optional<String> password();

        /** How far the replica may be behind before reads go to the primary, as <code>5S</code>. */
        Duration maxLag();
    }

    interface Projection {
        /** Whether this replica keeps the read model at the head of the events' feed; one of several does so at a time. */
        @WithDefault("true")
        boolean enabled();

        /** For how many seconds the events service may hold the answer back while nothing changes. */
        @WithDefault("20")
        @WithConverter(Allowed.FromZero.class)
        int waitSeconds();
    }

    interface Chronology {
        /** Entries that are looked up at most for a count that no counter knows, or five times as many read in a row; beyond it a count is a lower bound. */
        @WithConverter(Allowed.FromOne.class)
        int workLimit();
    }

    interface Live {
        /** How many may follow the chronology at this replica. */
        @WithDefault("5000")
        @WithConverter(Allowed.FromZero.class)
        int listeners();

        /** How often new changes are looked for while anybody listens, in milliseconds. */
        @WithDefault("500")
        @WithConverter(Allowed.FromOne.class)
        int lookMilliseconds();
    }

    interface Web {
        /** For how long, in milliseconds, who holds an answer is told that nothing has changed without another look. */
        @WithConverter(Allowed.FromZero.class)
        int recheckMilliseconds();

        /** How much memory finished answers may take; 0 for none. */
        MemorySize keptAnswers();
    }

    interface Limits {
        /** How often an address may ask the API in a minute; 0 for as often as it likes. Each replica counts its own. */
        @WithConverter(Allowed.FromZero.class)
        int apiPerMinute();

        /** How many files an address may ask for in a minute; 0 for as many as it likes. */
        @WithConverter(Allowed.FromZero.class)
        int exportsPerMinute();
    }

    interface ErrorReports {
        /** How many reports of errors one address may send in an hour. */
        @WithConverter(Allowed.FromZero.class)
        int perHour();
    }

    interface Export {
        /** The licence that exports carry. */
        @WithConverter(Allowed.Address.class)
        URI licence();
    }

    interface Map {
        /** Tiles under the outlines of maps, as <code>https://tiles.example.org/{z}/{x}/{y}.png</code>; without them no page asks another house. */
        Optional<String> tiles();

        /** Whom the tiles are owed to, as plain text below the map. */
        @WithName("tiles.credit")
        Optional<String> credit();
    }
}
