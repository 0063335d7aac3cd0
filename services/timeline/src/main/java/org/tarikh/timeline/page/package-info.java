/**
 * The pages: entries, sources and actors put into the view records of the front-end templates, one record a page.
 *
 * <p>A page and its fragment have one address; every link and form works without JavaScript. What a reader chooses
 * (filter, order, language, calendar) stands in the address and nowhere else.
 */
package org.tarikh.timeline.page;
