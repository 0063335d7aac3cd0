/** Pure: a page to plain text, and a text to its articles with exact spans, headline, byline, publisher, date and furniture. Knows no framework and no database. */
package org.tarikh.sources.reading;
