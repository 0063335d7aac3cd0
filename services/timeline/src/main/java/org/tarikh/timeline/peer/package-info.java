/**
 * How this service asks another for what a reader wants to see.
 */
package org.tarikh.timeline.peer;
