/** The deleting of what only grows and nobody needs any longer. */
package org.tarikh.sources.housekeeping;
