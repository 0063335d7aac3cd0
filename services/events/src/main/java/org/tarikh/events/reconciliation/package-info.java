/**
 * Tells which reports are of one happening and makes an event of them; pure.
 *
 * <p>Reports are compared within their block (family, country, seven days), clustered by average link with vetoes, and
 * told together field by field. All of it depends on the set of reports alone, never on the order in which they came;
 * only the id an event goes on under follows its history.
 */
package org.tarikh.events.reconciliation;
