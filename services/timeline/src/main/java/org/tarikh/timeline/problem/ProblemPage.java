package org.tarikh.timeline.problem;

import jakarta.ws.rs.core.Response;

/** Says a problem to a reader in a browser; what is asked under {@code /api/} is answered in JSON instead. */
public interface ProblemPage {
    Response of(Problem problem);
}
