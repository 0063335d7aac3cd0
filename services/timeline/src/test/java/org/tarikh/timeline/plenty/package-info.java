/** Made-up events, as many as one likes, and a timeline over them: for benches, and for tests of what only shows with many. */
package org.tarikh.timeline.plenty;
