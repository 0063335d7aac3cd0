/**
 * The chronology as files, streamed, each row with its licence and citation.
 */
package org.tarikh.timeline.export;
