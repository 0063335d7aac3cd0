package org.tarikh.timeline.desk;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The audit of the sources service. */
@Path("/api/v1/audit")
@RegisterRestClient(configKey = "sources")
interface SourcesAuditTransport extends AuditTransport {}
