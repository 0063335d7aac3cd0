/** Files as they come: their bytes as characters, and their words with what they say of themselves. */
package org.tarikh.sources.format;
