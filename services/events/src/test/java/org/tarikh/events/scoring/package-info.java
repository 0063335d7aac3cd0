/** Scores what the reading makes of annotated documents, for the regression suite and for {@code deploy/bench}. */
package org.tarikh.events.scoring;
