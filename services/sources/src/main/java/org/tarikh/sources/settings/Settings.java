package org.tarikh.sources.settings;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The settings of this service. Each is read where it is needed; here they are told and checked at the start. */
@ConfigMapping(prefix = "tarikh")
public interface Settings {
    /** The token that every write has to carry as <code>Authorization: Bearer</code>; without one everybody may write. */
    Optional<String> writeToken();

    /** Whether secrets that everybody knows are taken; for trying out only. */
    boolean placeholderSecrets();
}
