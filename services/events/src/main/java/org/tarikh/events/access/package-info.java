/**
 * Who may write here. Endpoints say by {@link
 * jakarta.annotation.security.RolesAllowed} which {@link org.tarikh.events.access.Scope} they ask for; {@link
 * org.tarikh.events.access.Caller} tells who asks.
 */
package org.tarikh.events.access;
