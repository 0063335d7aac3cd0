package org.tarikh.timeline.desk;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The API tokens of the sources service. */
@Path("/api/v1/tokens")
@RegisterRestClient(configKey = "sources")
interface SourcesTokensTransport extends TokensTransport {}
