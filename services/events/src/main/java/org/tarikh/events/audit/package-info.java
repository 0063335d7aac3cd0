/** What editors did, kept for good: who, when, what was, what is, why. */
package org.tarikh.events.audit;
