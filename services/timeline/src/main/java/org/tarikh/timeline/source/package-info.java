/**
 * The articles behind the evidence, read from the sources service when a reader asks for one.
 */
package org.tarikh.timeline.source;
