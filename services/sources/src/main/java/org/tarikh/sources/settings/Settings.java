package org.tarikh.sources.settings;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import org.tarikh.sources.publisher.Display;

/** The settings of this service. Each is read where it is needed; here they are told and checked at the start. */
@ConfigMapping(prefix = "tarikh")
public interface Settings {
    /** The token that every write has to carry as <code>Authorization: Bearer</code>; without one everybody may write. */
    Optional<String> writeToken();

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
}
