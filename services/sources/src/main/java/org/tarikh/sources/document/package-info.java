/** Documents as they came: known again by url, key or text, kept in immutable revisions with their hash. */
package org.tarikh.sources.document;
