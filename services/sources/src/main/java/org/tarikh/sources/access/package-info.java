/**
 * Who may write here, and who reads what is not shown to others. Endpoints say by {@link
 * jakarta.annotation.security.RolesAllowed} which {@link org.tarikh.sources.access.Scope} they ask for; {@link
 * org.tarikh.sources.access.Caller} tells who asks.
 */
package org.tarikh.sources.access;
