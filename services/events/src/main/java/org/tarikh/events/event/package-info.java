/** Events as they are stored and served, and what keeps them what the reports make them. */
package org.tarikh.events.event;
