/** Plain SQL over this service's database. */
package org.tarikh.events.store;
