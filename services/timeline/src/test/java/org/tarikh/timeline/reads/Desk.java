package org.tarikh.timeline.reads;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;

/** Writes as a desk does, and answers when what was written stands on the chronology. */
@Path("/test-desk")
public class Desk {
    @Inject
    Slate slate;

    @POST
    @Operation(hidden = true)
    public void write(String key) {
        slate.put(Told.of(key).title("News of " + key).on("2025-09-22").entry());
    }
}
