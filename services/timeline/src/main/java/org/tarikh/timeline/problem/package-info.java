/**
 * How this service says no: one enum of codes, one exception, one place that writes RFC 9457.
 */
package org.tarikh.timeline.problem;
