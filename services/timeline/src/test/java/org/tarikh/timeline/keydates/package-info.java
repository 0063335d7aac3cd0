/** Scores the most important dates of the chronology as timeline summarisation does; run by deploy/bench/run.sh keydates. */
package org.tarikh.timeline.keydates;
