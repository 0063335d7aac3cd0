package org.tarikh.timeline.desk;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The audit of the events service. */
@Path("/api/v1/audit")
@RegisterRestClient(configKey = "desk")
interface EventsAuditTransport extends AuditTransport {}
