/**
 * Who says what, with what stance, and what status follows from it: the rules stand in one table at
 * {@link org.tarikh.events.attribution.StatusRule}.
 */
package org.tarikh.events.attribution;
