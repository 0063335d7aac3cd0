/** HTML pages: their words, and what they say of themselves to machines. */
package org.tarikh.sources.page;
