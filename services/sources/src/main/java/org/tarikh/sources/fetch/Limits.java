package org.tarikh.sources.fetch;

import java.time.Duration;

/**
 * What one fetch may cost.
 *
 * @param connect for one connection to come about
 * @param total for all that goes over the network, redirects included; names are looked up besides
 * @param turn for waiting until hosts may be asked
 * @param redirects at most
 * @param body in bytes, as sent and again without its coding
 * @param header in bytes, all lines together
 * @param gap from the end of one request to a host to the beginning of the next
 */
record Limits(Duration connect, Duration total, Duration turn, int redirects, int body, int header, Duration gap) {}
