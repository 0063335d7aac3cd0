/**
 * How often what a publisher told or a party claimed was later borne out, denied or contradicted: counts beside each
 * other, without a verdict. The rules stand at {@link org.tarikh.events.records.Ledger}.
 */
package org.tarikh.events.records;
