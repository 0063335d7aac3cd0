/**
 * Maps: outlines of countries, and a sheet that degrees are drawn onto in the Web-Mercator projection, with the tiles of
 * a web map that lie under it. Plain Java.
 */
package org.tarikh.timeline.atlas;
