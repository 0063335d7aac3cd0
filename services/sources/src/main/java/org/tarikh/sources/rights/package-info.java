/** What of the words may be shown and to whom, and the taking down of documents. */
package org.tarikh.sources.rights;
