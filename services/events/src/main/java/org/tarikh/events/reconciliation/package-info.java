/**
 * Tells which reports are of one happening and makes an event of them; pure.
 *
 * <p>Reports are compared within their block (family, country, seven days; half a year for a
 * meeting that was moved), clustered by average link with vetoes, and
 * told together field by field. All of it depends on the set of reports alone, never on the order in which they came;
 * only the id an event goes on under follows its history.
 *
 * <p>What is derived follows tables of rules, one at each of these: the status at
 * {@link org.tarikh.events.attribution.StatusRule}, what became of a plan at {@code Plans}, when it was moved at
 * {@code Rescheduling}, the range of the dead and the
 * injured at {@code Estimate}, what contradicts what at {@code Contests}, what counts as one story at {@code Support}.
 */
package org.tarikh.events.reconciliation;
