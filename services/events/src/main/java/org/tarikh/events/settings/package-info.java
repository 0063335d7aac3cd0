/** Every setting of this service that is its own: what it means, what it may be, and what is refused at the start. */
package org.tarikh.events.settings;
