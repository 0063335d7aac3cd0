/** What editors and admins did, kept for good: who, when, what was, what is, why. */
package org.tarikh.sources.audit;
